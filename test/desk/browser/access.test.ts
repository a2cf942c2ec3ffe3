import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { desk } from "../running.js";
import { inBrowser } from "./chromium.js";
import { VIEWS, visit } from "./views.js";

const Results = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })) }),
  ),
});

/** What axe finds against WCAG 2.2 at levels A and AA, and against its own best practices. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = Results.parse(await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(tags)} })`));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const widthOf = (page: Page) => page.evaluate("document.documentElement.scrollWidth");

inBrowser("the page for everybody", (open) => {
  test.each(Object.entries(VIEWS))(
    "%s: axe finds nothing, and from 320 to 1,600 pixels nothing is cut off",
    async (_, come) => {
      const { url } = await desk();
      const { page, complaints } = await open({ reducedMotion: "reduce" });
      await come(page, url);
      for (const width of [320, 480, 768, 1000, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await widthOf(page), `${width} px`).toBe(width);
      }
      for (const [colorScheme, width] of [
        ["light", 1600],
        ["dark", 1600],
        ["light", 320],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await found(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
  );

  test("at 400 % zoom it reads as on a telephone: no scrolling to two sides, and each of the four things at hand", async () => {
    const { url } = await desk();
    const { page } = await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    for (const path of ["/ask?q=Is+this+a+ceasefire%3F", "/check", "/quote", "/draft"]) {
      await visit(page, url + path);
      expect(await widthOf(page)).toBe(320);
      expect(await page.locator("nav a").allInnerTexts()).toEqual(["Ask", "Check", "Quote", "Draft"]);
    }
  });

  test("nothing moves for those who want that", async () => {
    const { url } = await desk();
    const { page } = await open({ reducedMotion: "reduce" });
    await visit(page, url);
    expect(await page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")).toBe("auto");
  });

  test("a printed report has the findings and the text, and nothing to press", async () => {
    const { url } = await desk();
    const { page } = await open();
    await VIEWS["a draft that was checked"]?.(page, url);
    await page.emulateMedia({ media: "print" });
    for (const gone of ["nav", ".tools", "button", ".article"])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    for (const there of [".summary", ".finding", ".draft-text"])
      expect(await page.locator(there).first().isVisible()).toBe(true);
  });
});
