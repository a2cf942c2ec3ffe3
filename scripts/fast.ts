import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lexiconOf, readingOf } from "../src/core/compile.js";
import { loadKnowledge } from "../src/core/knowledge/load.js";
import { ask } from "../src/core/answering/ask.js";
import { check } from "../src/core/answering/check.js";
import { passagesIn, questionsIn } from "../src/core/answering/passages.js";
import { sayingOf } from "../src/core/reading/judge.js";
import { fingerprintOf } from "../src/core/reading/fingerprint.js";
import { Reader } from "../src/core/reading/reader.js";
import { fitModels } from "./fit/fit.js";
const folder = "knowledge/munich-agreement";
const knowledge = loadKnowledge(folder);
const lexicon = lexiconOf(knowledge);
const fp = fingerprintOf(knowledge, new Reader(knowledge, lexicon, null));
const file = `${folder}/fitted.json`;
let fitted: any = JSON.parse(readFileSync(file, "utf8"));
if (fitted.from !== fp && !process.env.NOFIT) { fitted = fitModels(knowledge); writeFileSync(file, `${JSON.stringify(fitted)}\n`); console.log("refitted"); }
const reading = readingOf(knowledge, fitted, lexicon);
const art = knowledge.article.text;
const overlap = (a: string, b: string) => { const i = art.indexOf(a), k = art.indexOf(b); return i >= 0 && k >= 0 && Math.min(i + a.length, k + b.length) - Math.max(i, k) >= 0.5 * Math.min(a.length, b.length); };
const answer = (c: any): any => { if (c.mode === "check") return check(reading, c.input); const qs = questionsIn(c.input, (t) => sayingOf(reading.reader.read(t)) === "something"); return ask(reading, qs[0]?.text ?? c.input, c.thread ?? []); };
const sets = process.argv.slice(2);
for (const arg of sets) {
  const show = arg.startsWith("!"); const f = arg.replace(/^!/, ""); if (!existsSync(f)) continue;
  const t: Record<string, [number, number]> = {}; const groups = new Map<string, boolean>(); let dang = 0, flip = 0, n = 0, un = 0;
  for (const l of readFileSync(f, "utf8").split("\n").filter(Boolean)) {
    const c = JSON.parse(l); if (c.mode === "quote") continue; n++;
    const a = answer(c); const got = a.mode === "check" ? a.outcome : a.outcome === "answered" ? (a.polarity ?? "answered") : "not_covered";
    const want = (c.mode === "check" ? [c.verdict, c.verdict_also] : [c.answerable ? (c.polarity ?? "answered") : "not_covered", c.also]).filter(Boolean);
    const hit = !c.evidence?.length || !a.quotes.length || c.evidence.some((e: string) => overlap(a.quotes[0].text, e));
    const openish = c.mode === "ask" && want.includes("answered") && (got === "yes" || got === "no") && !/\b(who|whom|whose|what|when|where|which|how|why)\b/i.test(c.input);
    const ok = (want.includes(got) || openish) && (hit || want.length > 1); if (a.isUnsettled) un++;
    const pos = ["yes", "supported"].includes(got), neg = ["no", "refuted"].includes(got);
    const isFlip = !want.includes(got) && ((pos && want.some((w: string) => w === "no" || w === "refuted")) || (neg && want.some((w: string) => w === "yes" || w === "supported")));
    const d = isFlip || (!want.includes(got) && !openish && (pos || neg || got === "answered") && want.some((w: string) => w === "not_covered" || w === "not_enough_info")); if (d) dang++; if (isFlip) flip++;
    const kind = c.edit ? (c.edit === "original" ? "orig" : c.edit.startsWith("harmless") ? "harm" : "edit") : c.mode === "check" ? `c-${c.verdict.slice(0, 4)}` : c.answerable ? (c.polarity ? "polar" : "open") : "none";
    for (const k of ["all", kind]) { t[k] ??= [0, 0]; t[k][0] += ok ? 1 : 0; t[k][1]++; }
    if (c.group) groups.set(c.group, (groups.get(c.group) ?? true) && ok);
    if (show && !ok) console.log(`${d ? "!! " : ""}${c.id} [${c.edit ?? ""}] ${c.thread?.length ? JSON.stringify(c.thread) + " " : ""}${c.mode}: ${c.input}\n    want ${want.join("|")} got ${got}${a.isUnsettled ? " UNSETTLED" : ""}${hit ? "" : " WRONG EVIDENCE " + a.quotes[0].text.slice(0, 60)} gap=${a.gap?.text ?? "-"} | ${(a.account?.words ?? []).filter((w: any) => w.standing !== "borne out" && w.standing !== "taken for granted").map((w: any) => `${w.text}:${w.standing}`).join(", ")}`);
  }
  console.log(f.split("/").slice(-2).join("/").padEnd(26), Object.entries(t).map(([k, [x, y]]) => `${k} ${((100 * x) / y).toFixed(1)}`).join("  "), groups.size ? `groups ${((100 * [...groups.values()].filter(Boolean).length) / groups.size).toFixed(0)}` : "", `dang ${((100 * dang) / n).toFixed(1)} flip ${flip} un ${un}`);
}
