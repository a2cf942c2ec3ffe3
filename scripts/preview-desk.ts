import { pino } from "pino";
import { chromium, type Page } from "playwright-core";
import { openCore } from "../src/core/open.js";
import { startDesk } from "../src/desk/start.js";
import { Metrics } from "../src/health/metrics.js";
import { chromiumOf } from "./preview/chromium.js";

/**
 * Draws docs/desk.png: the desk's page with a draft that was checked. With a folder, `npm run preview:desk -- FOLDER`, it draws every view
 * there, light and dark, wide and narrow, to be looked at.
 */
const DRAFT = `“We have agreed to implement a cessation of hostilities to begin in one week’s time,” John Kerry said in Munich. It will apply to all parties in Syria, including Daesh.

“The cessation of the armed conflict is an easy task,” said Sergei Lavrov.

Aid will go first to the besieged areas of rural Damascus and Madaya. Staffan de Mistura, the UN envoy, spoke of “a good testing time”.`;

const at = (path: string, query: Record<string, string>) => `${path}?${new URLSearchParams(query)}`;

/** Every view: its address, and what is done there before it is drawn. */
const VIEWS: Record<string, [address: string, act?: (page: Page) => Promise<void>]> = {
  first: ["/"],
  suggestions: ["/", suggested],
  no: [at("/ask", { q: "Is this a ceasefire?" })],
  several: [at("/ask", { q: "Who hosted the talks? And does it cover Daesh?" })],
  conversation: [at("/ask", { q: "and Lavrov?", after: "What did Kerry say about a ceasefire?" })],
  "not-covered": [at("/ask", { q: "How many casualties were there?" })],
  greeting: [at("/ask", { q: "hello" })],
  check: ["/check"],
  refuted: [at("/check", { q: "The truce covers Daesh." })],
  quote: ["/quote"],
  altered: [at("/quote", { q: "“the cessation of the armed conflict is an easy task”", speaker: "Lavrov" })],
  misattributed: [at("/quote", { q: "“not an easy task”", speaker: "Kerry" })],
  draft: ["/draft"],
  checked: ["/draft", checked],
  corrected: ["/draft", corrected],
  gone: [`/draft/${"0".repeat(32)}`],
  nothing: ["/nothing"],
  keys: ["/", (page) => page.keyboard.press("?")],
};

async function suggested(page: Page): Promise<void> {
  await page.locator("#q").pressSequentially("when does");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
}

async function checked(page: Page): Promise<void> {
  await page.locator("#text").fill(DRAFT);
  await page.locator("main .press").click();
  await page.locator(".finding").first().waitFor();
  await page.mouse.move(0, 0);
}

async function corrected(page: Page): Promise<void> {
  await checked(page);
  await page.locator("[data-correct]").last().click();
  await page.locator(".finding.done").waitFor();
  await page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
  await page.mouse.move(0, 0);
}

const desk = await startDesk(
  await openCore(),
  { knowledge: undefined },
  { port: 0, host: "127.0.0.1", token: null, url: null, keep: 3_600_000 },
  new Metrics(),
  pino({ level: "silent" }),
);
const browser = await chromium.launch({ executablePath: chromiumOf(), args: ["--no-sandbox"] });

async function draw(
  name: string,
  picture: string,
  options: Parameters<typeof browser.newPage>[0],
  isWhole: boolean,
): Promise<void> {
  const [address, act] = VIEWS[name] ?? ["/"];
  const page = await browser.newPage({ reducedMotion: "reduce", ...options });
  await page.goto(`http://127.0.0.1:${desk.port}${address}`);
  await act?.(page);
  await page.screenshot({ path: picture, fullPage: isWhole });
  await page.close();
  console.log(picture);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  await draw("corrected", "docs/desk.png", { viewport: { width: 1440, height: 940 }, deviceScaleFactor: 1.25 }, false);
} else {
  for (const name of Object.keys(VIEWS))
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1440, 390])
        await draw(
          name,
          `${folder}/${name}-${colorScheme}-${width}.png`,
          { viewport: { width, height: 900 }, colorScheme },
          width === 390,
        );
}
await browser.close();
await desk.stop();
