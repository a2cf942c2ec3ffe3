import { describe, expect, test } from "vitest";
import { Drafts } from "../../src/desk/drafts.js";
import { LIMITS } from "../../src/desk/limits.js";
import { within } from "../time.js";
import { desk, post } from "./running.js";

const TEXT =
  "Kerry said that it is “a ceasefire in many ways”. The truce covers Daesh. “It’s an easy task,” Lavrov said.";

async function checked(url: string, text: string, fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text, ...fields })) form.set(name, value);
  return fetch(`${url}/draft`, { method: "POST", body: form });
}

function press(url: string, fields: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(fields) });
}

const reviewed = (text: string) => ({
  draft: { name: "draft", text, format: "plain" as const },
  review: new Uint8Array(text.length),
});

describe("a draft on the page", () => {
  test("comes back at an address of 128 random bits, which does not hold it", async () => {
    const { url } = await desk();
    const pages = await Promise.all([checked(url, TEXT), checked(url, TEXT)]);
    const ids = pages.map((page) => /\/draft\/([0-9a-f]{32})$/.exec(page.url)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
    expect(pages.map(({ headers }) => headers.get("Cache-Control"))).toEqual(["no-store", "no-store"]);
  });

  test("is seen by nobody who does not know its address", async () => {
    const { url, log } = await desk();
    await checked(url, "Ann wrote that Kerry said “it is not a ceasefire”.");
    for (const path of ["/", "/draft", `/draft/${"0".repeat(32)}`, "/metrics", "/ask?q=Ann"])
      expect(await (await fetch(url + path)).text()).not.toContain("Ann wrote");
    expect(log.join()).not.toContain("Ann");
  });

  test("is corrected in the text with one press, and back", async () => {
    const { url } = await desk();
    const page = await checked(url, TEXT);
    const corrected = async () => (await fetch(`${page.url}/corrected`)).text();
    expect(await corrected()).toBe(TEXT);
    const finding = /name="finding" value="(q\d)"/.exec(await page.text())?.[1] ?? "";
    expect(await (await press(`${page.url}/apply`, { finding })).text()).toContain("Corrected in the text");
    const once = await corrected();
    expect(once).not.toBe(TEXT);
    expect(once.startsWith("Kerry said that it is “")).toBe(true);
    expect(once).toContain("The truce covers Daesh.");
    await press(`${page.url}/undo`, { finding });
    expect(await corrected()).toBe(TEXT);
  });

  test("is checked again with what was corrected before, as after the desk was started anew", async () => {
    const { url } = await desk();
    const page = await checked(url, TEXT, { applied: "q1 q2" });
    expect(await page.text()).toContain("Corrected in the text");
  });

  test("comes as a file of text, Markdown or Word, too", async () => {
    const { url } = await desk();
    const form = new FormData();
    form.set("file", new File(["Kerry said *it is* “not a ceasefire”."], "story.md"));
    const page = await fetch(`${url}/draft`, { method: "POST", body: form });
    expect(await page.text()).toContain("story.md");
    const { headers } = await fetch(`${page.url}/corrected`);
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="story-corrected.md"');
  });

  test.each([
    ["html", "text/html", "draft-report.html"],
    ["markdown", "text/markdown", "draft-report.md"],
    ["json", "application/json", "draft-report.json"],
    ["jsonld", "application/ld+json", "draft-report.jsonld"],
  ])("has a report as %s", async (format, type, name) => {
    const { url } = await desk();
    const page = await checked(url, TEXT);
    const report = await fetch(`${page.url}/report?format=${format}`);
    expect(report.headers.get("Content-Type")).toBe(`${type}; charset=utf-8`);
    expect(report.headers.get("Content-Disposition")).toBe(`attachment; filename="${name}"`);
    expect(await report.text()).toContain("ceasefire in many ways");
    expect((await fetch(`${page.url}/report?format=pdf`)).status).toBe(422);
  });

  test("is forgotten at once where somebody wants that", async () => {
    const { url } = await desk();
    const page = await checked(url, TEXT);
    await press(`${page.url}/forget`);
    const gone = await fetch(page.url);
    expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining("This draft is no longer here")]);
  });

  test("says how long it is kept", async () => {
    const { url } = await desk({ keep: 1_800_000 });
    expect(await (await fetch(`${url}/draft`)).text()).toContain("for 30 minutes, never on disk");
  });
});

describe("what is kept", () => {
  test("is forgotten when its time is over", async () => {
    await within(200_000, async () => {
      const drafts = new Drafts(100_000);
      const { id } = drafts.add(reviewed("a"), []);
      await wait(90_000);
      expect(drafts.get(id)).not.toBeNull();
      await wait(20_000);
      expect(drafts.get(id)).toBeNull();
      drafts.stop();
    });
  });

  test("is so many drafts at most, and so many bytes; the oldest go first", () => {
    const drafts = new Drafts(100_000);
    const ids = Array.from({ length: LIMITS.draftsKept + 1 }, () => drafts.add(reviewed("a"), []).id);
    expect(ids.map((id) => drafts.get(id) !== null)).toEqual(ids.map((_, index) => index > 0));
    const large = "a".repeat(LIMITS.draftsBytes / 6);
    const heavy = Array.from({ length: 4 }, () => drafts.add(reviewed(large), []).id);
    expect(heavy.map((id) => drafts.get(id) !== null)).toEqual([false, false, true, true]);
    expect(ids.every((id) => drafts.get(id) === null)).toBe(true);
    drafts.stop();
  });
});

describe("a long draft", () => {
  const LONG = "Kerry said that it is “a ceasefire in many ways”. ".repeat(14_000);

  test("keeps neither health nor questions waiting", async () => {
    const { url } = await desk();
    let isDone = false;
    const draft = post(`${url}/v1/draft`, { text: LONG }).finally(() => {
      isDone = true;
    });
    let meanwhile = 0;
    while (!isDone) {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      expect((await post(`${url}/v1/ask`, { question: "Is this a ceasefire?" })).status).not.toBe(503);
      meanwhile++;
    }
    expect((await draft).status).toBe(200);
    expect(meanwhile).toBeGreaterThan(10);
  });

  test("whose asker went away is dropped, and makes room for the next", async () => {
    const { url } = await desk();
    const leaving = new AbortController();
    const body = JSON.stringify({ text: LONG });
    const asked = { method: "POST", body, headers: { "Content-Type": "application/json" }, signal: leaving.signal };
    const abandoned = Array.from({ length: LIMITS.draftsWaiting + 3 }, () => fetch(`${url}/v1/draft`, asked));
    // Who is told that too many wait knows that the others do.
    expect((await Promise.race(abandoned)).status).toBe(503);
    leaving.abort();
    await Promise.allSettled(abandoned);
    await someTime(url);
    expect((await post(`${url}/v1/draft`, { text: "Kerry spoke." })).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('outcome="reviewed"} 1');
  });

  test("is finished when the desk is stopped meanwhile, and nothing new is begun", async () => {
    const { url, stop } = await desk();
    const draft = post(`${url}/v1/draft`, { text: LONG.slice(0, 10_000) });
    await someTime(url);
    const stopped = stop();
    expect((await draft).status).toBe(200);
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** So long that whatever was sent before has arrived. */
async function someTime(url: string): Promise<void> {
  for (let count = 0; count < 20; count++) await (await fetch(`${url}/healthz`)).text();
}
