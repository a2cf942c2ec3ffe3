import type { Page } from "playwright-core";

/** A draft in which there is something of every kind: altered, misattributed, exact and unknown words; a refuted and a true claim. */
export const DRAFT = `John Kerry said that the deal is “a ceasefire in many ways”. The truce will also cover Daesh, he added.

“As a first step, the cessation of the armed conflict is an easy task,” Lavrov said. “There are too many players involved in the military hostilities,” said Kerry.

Aid will go first to the besieged areas of rural Damascus and Madaya. De Mistura called it “a good testing time”. “We shall meet again in Paris,” said Lavrov.`;

const at = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;

/** Every view of the page: how it is come to from an empty page of a desk at `url`. */
export const VIEWS: Record<string, (page: Page, url: string) => Promise<void>> = {
  "the first page": (page, url) => visit(page, url),
  suggestions: async (page, url) => {
    await visit(page, url);
    await page.locator("#q").pressSequentially("when does");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
  },
  "a no": (page, url) => visit(page, url + at("/ask", { q: "Is this a ceasefire?" })),
  "several questions": (page, url) =>
    visit(page, url + at("/ask", { q: "Who hosted the talks? And does it cover Daesh?" })),
  "a question in a conversation": (page, url) =>
    visit(page, url + at("/ask", { q: "and Lavrov?", after: "What did Kerry say about a ceasefire?" })),
  "no answer": (page, url) => visit(page, url + at("/ask", { q: "How many casualties were there?" })),
  "a greeting": (page, url) => visit(page, url + at("/ask", { q: "hello" })),
  "checking a claim": (page, url) => visit(page, `${url}/check`),
  "a refuted claim": (page, url) => visit(page, url + at("/check", { q: "The truce covers Daesh." })),
  "a supported claim": (page, url) => visit(page, url + at("/check", { q: "The truce does not cover Daesh." })),
  "verifying a quotation": (page, url) => visit(page, `${url}/quote`),
  "altered words": (page, url) =>
    visit(page, url + at("/quote", { q: "“the cessation of the armed conflict is an easy task”", speaker: "Lavrov" })),
  "misattributed words": (page, url) => visit(page, url + at("/quote", { q: "“not an easy task”", speaker: "Kerry" })),
  "exact words": (page, url) => visit(page, url + at("/quote", { q: "“not an easy task”", speaker: "Lavrov" })),
  "pasting a draft": (page, url) => visit(page, `${url}/draft`),
  "nothing pasted": async (page, url) => {
    await visit(page, `${url}/draft`);
    await page.locator("main .press").click();
    await page.locator(".problem").waitFor();
  },
  "a draft that was checked": checkedDraft,
  "a corrected draft": async (page, url) => {
    await checkedDraft(page, url);
    await page.locator("[data-correct]").first().click();
    await page.locator(".finding.done").waitFor();
  },
  "a draft that is gone": (page, url) => visit(page, `${url}/draft/${"0".repeat(32)}`),
  "nothing there": (page, url) => visit(page, `${url}/nothing`),
  "the list of keys": async (page, url) => {
    await visit(page, url);
    await page.keyboard.press("?");
    await page.locator("dialog[open]").waitFor();
  },
};

/** Goes to an address, and waits until the page's script has done its part. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator(".keys:not([hidden]), .alone").first().waitFor({ state: "attached" });
}

export async function checkedDraft(page: Page, url: string): Promise<void> {
  await visit(page, `${url}/draft`);
  await page.locator("#text").fill(DRAFT);
  await page.locator("main .press").click();
  await page.locator(".finding").first().waitFor();
}
