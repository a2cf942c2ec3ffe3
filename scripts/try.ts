import { readFileSync } from "node:fs";
import { lexiconOf, readingOf } from "../src/core/compile.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { ask } from "../src/core/answering/ask.js";
import { check } from "../src/core/answering/check.js";
import { judge } from "../src/core/reading/judge.js";
import { stanceOf } from "../src/core/reading/stance.js";
const knowledge = loadKnowledge("knowledge/munich-agreement"); const reading = readingOf(knowledge, JSON.parse(readFileSync("knowledge/munich-agreement/fitted.json", "utf8")), lexiconOf(knowledge));
for (const q of process.argv.slice(2)) { const isQ = /\?\s*$/.test(q) || q.startsWith("? "); const a: any = isQ ? ask(reading, q.replace(/^\? /, ""), []) : check(reading, q); const j = judge(reading, q, null);
 console.log(`${q}\n   => ${a.outcome} ${a.polarity ?? ""}${a.isUnsettled ? " UNSETTLED" : ""} | ${a.quotes[0]?.text.slice(0, 70) ?? ""} | gap ${a.gap?.text ?? "-"} | ${(a.account?.words ?? []).map((w: any) => `${w.text}[${w.standing.slice(0, 4)}${w.evidence ? ":" + w.evidence.text.slice(0, 20) : ""}]`).join(" ")}\n   ${j.topics.slice(0, 4).map((t) => { const p = knowledge.propositions.find((x) => x.id === t.id); const d = p ? stanceOf(p, reading.frame.opposites, j.sentence.mentions, j.sentence.negation, j.sentence.tokens) : null; return `${t.id} ${t.probability.toFixed(2)}${p && d ? ` d${d.sign * (p.article === "denies" ? -1 : 1)}/${d.signs} f${reading.reader.stance(j.sentence, p).toFixed(1)}` : ""}`; }).join(", ")} | ${j.sentence.mentions.map((m) => `${j.sentence.tokens.slice(m.first, m.last + 1).map((t) => t.norm).join(" ")}=${m.concept}`).join(", ")}${(a.parts ?? []).map((p: any) => `\n      ${p.outcome}: ${p.text}`).join("")}`); }
