import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumOf } from "./chromium.js";

const WIDTH = 820;

/**
 * Photographs a page with Chromium; CHROMIUM names another one.
 * @param html a page that writes its height into its body's data-height once it is drawn
 */
export function photograph(html: string, picture: string): void {
  const file = join(mkdtempSync(join(tmpdir(), "preview-")), "page.html");
  writeFileSync(file, html);
  const chromium = (...options: string[]) =>
    execFileSync(
      chromiumOf(),
      ["--headless", "--no-sandbox", "--hide-scrollbars", "--virtual-time-budget=4000", ...options, `file://${file}`],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
  const height = /data-height="(\d+)"/.exec(chromium(`--window-size=${WIDTH},200`, "--dump-dom"))?.[1];
  if (!height) throw new Error(`${file} was not drawn`);
  chromium(`--window-size=${WIDTH},${height}`, `--screenshot=${picture}`);
  console.log(picture);
}
