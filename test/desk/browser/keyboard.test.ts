import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { desk } from "../running.js";
import { inBrowser } from "./chromium.js";
import { DRAFT, visit } from "./views.js";

const focused = (page: Page) => page.locator(":focus").innerText();

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

/** Presses Tab until something with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`"${words}" is not reached by Tab`);
}

inBrowser("by keyboard alone", (open) => {
  test("a question: the field, Enter, and the verdict is what is read out next", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.keyboard.press("/");
    await page.keyboard.type("Is this a ceasefire?");
    await page.keyboard.press("Enter");
    await page.locator("h2.verdict:focus").waitFor();
    expect(await focused(page)).toContain("No");
    expect(page.url()).toBe(`${url}/ask?q=Is+this+a+ceasefire%3F`);
    expect(await page.title()).toMatch(/^No – Is this a ceasefire\?/);
  });

  test("a question that is offered", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.keyboard.press("/");
    await page.keyboard.type("when does");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const offered = await page.locator('[aria-selected="true"]').innerText();
    expect(await page.locator("#q").getAttribute("aria-activedescendant")).toBe("suggestions-0");
    await page.keyboard.press("Enter");
    await page.locator("h2.verdict").waitFor();
    expect(await page.locator("#q").inputValue()).toBe(offered);
  });

  test("a follow-up to the question before", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, `${url}/ask?q=Does+the+truce+cover+Daesh%3F`);
    await page.keyboard.press("/");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("what about el-Nusrah?");
    await page.keyboard.press("Enter");
    await page.locator(".conversation").waitFor();
    expect(await page.locator(".conversation").innerText()).toContain("Does the truce cover Daesh?");
    expect(await page.locator("blockquote").first().innerText()).toContain("el-Nusrah");
  });

  test("a claim, and a quotation with its speaker", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.keyboard.press("2");
    await page.locator("#q:focus").waitFor();
    await page.keyboard.type("The truce covers Daesh.");
    await page.keyboard.press("Control+Enter");
    await page.locator("h2.verdict:focus").waitFor();
    expect(await focused(page)).toContain("Refuted by the article");

    await page.keyboard.press("3");
    await page.locator("#speaker").waitFor();
    await page.keyboard.type("not an easy task");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Kerry");
    await page.keyboard.press("Enter");
    await page.locator("h2.verdict:focus").waitFor();
    expect(await focused(page)).toContain("Misattributed");
  });

  test("a draft: checked, corrected, the correction undone, and both downloaded", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.keyboard.press("4");
    await page.locator("#text:focus").waitFor();
    await page.keyboard.insertText(DRAFT);
    await page.keyboard.press("Control+Enter");
    await page.locator(".summary:focus").waitFor();
    expect(await focused(page)).toContain("To correct");

    const correctable = await page.locator(".finding:has([data-correct])").first().getAttribute("id");
    do await page.keyboard.press("j");
    while ((await page.locator(":focus").getAttribute("id")) !== correctable);
    await page.keyboard.press("x");
    await page.locator(`#${correctable}.done`).waitFor();
    expect(await focused(page)).toBe("Undo");
    const downloads: string[] = [];
    for (const isCorrected of [true, false]) {
      await page.locator("main").focus();
      await tabTo(page, "Download the corrected draft");
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      expect(download.suggestedFilename()).toBe("draft-corrected.txt");
      downloads.push(await textOf(download));
      if (!isCorrected) continue;
      await page.locator(`#${correctable}`).focus();
      await page.keyboard.press("x");
      await page.locator(`#${correctable}:not(.done)`).waitFor();
    }
    expect(downloads[0]).not.toBe(DRAFT);
    expect(downloads[1]).toBe(DRAFT);
  });

  test("the list of keys opens and closes, and turns single keys off for good", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, url);
    await page.keyboard.press("?");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await page.keyboard.press("2");
    await page.reload();
    await page.keyboard.press("2");
    expect(new URL(page.url()).pathname).toBe("/");
    await tabTo(page, "Keyboard shortcuts");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await page.keyboard.press("2");
    await page.waitForURL("**/check");
  });

  test("past everything to the content, and into the article", async () => {
    const { url } = await desk();
    const { page } = await open();
    await visit(page, `${url}/ask?q=Is+this+a+ceasefire%3F`);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.keyboard.press("a");
    expect(await page.evaluate("document.activeElement.className")).toBe("article");
  });
});
