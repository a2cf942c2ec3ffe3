import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { renderAnswer } from "../src/discord/render.js";
import { standInCore } from "../test/discord/standin.js";
import { page, type Scene } from "./preview/page.js";

/** Draws docs/discord.png: answers as Discord shows them, from what the bot sends. Needs Chromium; CHROMIUM names another one. */
const PICTURE = "docs/discord.png";
const WIDTH = 820;

const core = standInCore();

function scenes(): Scene[] {
  const question = core.examples[0] ?? "";
  const altered = "“Sustained delivery of aid has begun.”";
  const unanswerable = "What will happen to Assad?";
  const show = (answer: Parameters<typeof renderAnswer>[0], asked: string | null, isPrivate: boolean) =>
    renderAnswer(answer, core.article, { asked, isPrivate });
  return [
    { author: "ann", did: { command: "/ask" }, isPrivate: false, shown: show(core.ask(question), question, false) },
    {
      author: "bob",
      did: { said: `@Munich agreement ${unanswerable}` },
      isPrivate: false,
      shown: show(core.ask(unanswerable), null, false),
    },
    { author: "cem", did: { command: "/quote" }, isPrivate: true, shown: show(core.quotation(altered), altered, true) },
  ];
}

/** The components as one script, since a page opened from a file loads no modules. */
async function components(): Promise<string> {
  const input = createRequire(import.meta.url).resolve("@skyra/discord-components-core");
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, rolldownOptions: { input }, modulePreload: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !("output" in output)) throw new Error("the components were not built");
  return output.output[0].code;
}

const file = join(mkdtempSync(join(tmpdir(), "preview-")), "discord.html");
writeFileSync(file, page(scenes(), await components()));

const chromium = (...options: string[]) =>
  execFileSync(
    process.env.CHROMIUM ?? "chromium",
    ["--headless", "--no-sandbox", "--hide-scrollbars", "--virtual-time-budget=4000", ...options, `file://${file}`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
const height = /data-height="(\d+)"/.exec(chromium(`--window-size=${WIDTH},800`, "--dump-dom"))?.[1];
if (!height) throw new Error("the page was not drawn");
chromium(`--window-size=${WIDTH},${height}`, `--screenshot=${PICTURE}`);
console.log(PICTURE);
