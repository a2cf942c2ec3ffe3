import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { foundChromium } from "../../../scripts/preview/chromium.js";

const CHROMIUM = foundChromium();

/** A page of a browser of its own, and what went wrong in it. */
export interface Opened {
  page: Page;
  /** What the page asked for, wherever. */
  requests: string[];
  /** What the browser complained of: errors, and what the page's own policy forbids. */
  complaints: string[];
}

/** Opens an empty page for one test. */
export type Open = (options?: BrowserContextOptions) => Promise<Opened>;

/** Tests that need a browser; without one they are left out, and a line says so. */
export function inBrowser(name: string, tests: (open: Open) => void): void {
  if (CHROMIUM === null)
    console.log(`Left out for want of Chromium (apt-get install chromium, or CHROMIUM=…): ${name}`);
  describe.skipIf(CHROMIUM === null)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());
    tests(async (options = {}) => {
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const opened: Opened = { page, requests: [], complaints: [] };
      page.on("request", (request) => opened.requests.push(request.url()));
      page.on("pageerror", ({ message }) => opened.complaints.push(message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/the server responded with a status of 4/.test(message.text()))
          opened.complaints.push(message.text());
      });
      page.on("dialog", (dialog) => {
        opened.complaints.push(`the page opened a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      return opened;
    });
  });
}
