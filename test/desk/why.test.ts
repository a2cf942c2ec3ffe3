import { expect, test } from "vitest";
import { whyOf } from "../../src/surface/why.js";
import { core } from "../core.js";
import { desk } from "./running.js";

/** A page of the desk, as its source. */
async function pageOf(path: string, query: Record<string, string>): Promise<string> {
  const { url } = await desk();
  return (await fetch(`${url}/${path}?${new URLSearchParams(query)}`)).text();
}

test("Why below an answer opens how each word of what was asked stands to the article", async () => {
  const claim = "Lavrov called it an easy task, and Kerry said it is a ceasefire.";
  const page = await pageOf("check", { q: claim });
  expect(page).toContain("<summary>Why</summary>");
  for (const { label, text } of whyOf(core.check(claim), claim))
    expect(page).toContain(`<dt>${label}</dt><dd>${text.replaceAll("'", "&#39;")}</dd>`);
});

test("what a follow-up was understood as stands there", async () => {
  const page = await pageOf("ask", { q: "what about el-Nusrah?", after: "Does the truce cover Daesh?" });
  expect(page).toContain("<dt>Understood as</dt><dd>“Does the truce cover el-Nusrah?”</dd>");
});

test("of what nothing can be told there is no Why", async () => {
  expect(await pageOf("ask", { q: "Wer war der Gastgeber?" })).not.toContain("<details");
  expect(await pageOf("quote", { q: "it is not a ceasefire" })).not.toContain("<details");
});
