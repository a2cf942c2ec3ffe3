import { createRequire } from "node:module";
import { build } from "esbuild";
import { openCore } from "../src/core/open.js";
import { renderAnswer } from "../src/discord/render.js";
import { page, type Scene } from "./preview/page.js";
import { photograph } from "./preview/photograph.js";

/** Draws docs/discord.png: answers as Discord shows them, from what the bot sends. */
const core = await openCore();

function scenes(): Scene[] {
  const question = core.examples[0] ?? "";
  const altered = "“Sustained delivery has begun this week.”";
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
  const entry = createRequire(import.meta.url).resolve("@skyra/discord-components-core");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife" });
  const [script] = outputFiles;
  if (!script) throw new Error("the components were not built");
  return script.text;
}

photograph(page(scenes(), await components()), "docs/discord.png");
