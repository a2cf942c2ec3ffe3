import { isFunctionWord } from "../text/function-words.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token, tokenize } from "../text/words.js";
import { type Script, type Stretch, wordsBetween } from "./script.js";
import { isVerb, isVerbOfSpeech } from "./verbs.js";

/** Behind these stands a title or only a word. */
const NO_SPEECH = wordList("saying", "no speech");

/** What counts as speech. */
export interface Hearing {
  /** Whether words stand in the article in somebody's mouth. */
  stands(words: string): boolean;
  /** True for a text that is pasted to be looked up: then also what is short is meant. */
  isPasted: boolean;
}

/** Whoever or whatever stands behind these is spoken to or of. */
const GOVERNING = new Set([...wordList("saying", "governing"), ...wordList("saying", "addressing")]);

/** A title or a word in quotation marks has fewer words than this. */
const LONGEST_NAME = 6;

/** Beside a quotation so much is looked at, in UTF-16 code units. */
const MOST_LEAD = 400;

/** Somebody's speech: one stretch, or several that the writer's "he said" breaks; with the lines around it. */
export interface Speech {
  stretches: Stretch[];
  /** Numbers of the lines in which it begins and ends; beyond the last line where none has it. */
  first: number;
  last: number;
}

/** What a text quotes of somebody's speech, in order: no titles, no words in quotation marks for distance or emphasis. */
export function speechesIn(script: Script, hearing: Hearing): Speech[] {
  const speeches: Speech[] = [];
  let at = 0;
  for (const stretch of script.stretches) {
    while (at < script.lines.length && (script.lines[at]?.span.end ?? 0) <= stretch.start) at++;
    let last = at;
    while (last + 1 < script.lines.length && (script.lines[last + 1]?.span.start ?? 0) < stretch.end) last++;
    const before = speeches.at(-1);
    if (before && isBroken(script, before, stretch, at)) {
      before.stretches.push(stretch);
      before.last = last;
    } else if (isSpeech(script, stretch, at, last, hearing)) speeches.push({ stretches: [stretch], first: at, last });
  }
  return speeches;
}

/** `"A," he said, "B"`: in one sentence, with only who says it between. */
function isBroken(script: Script, speech: Speech, stretch: Stretch, line: number): boolean {
  const before = speech.stretches.at(-1);
  const here = script.lines[line];
  if (!before || !here || stretch.isBlock || before.isBlock || speech.last !== line || before.start < here.span.start)
    return false;
  const between = script.outside.slice(before.end, stretch.start);
  const { tokens } = wordsBetween(here, before.end, stretch.start, "first");
  if (tokens.length === 0 || tokens.length > 16 || /[.;:?!]\s*$/.test(between.trim())) return false;
  const opened = script.outside.slice(Math.max(here.span.start, before.start - MOST_LEAD), before.start);
  const isLedIn = /[,:]\s*$/.test(opened);
  const saysFirst = tokens.findIndex(isVerb);
  const first = tokens[0]?.norm ?? "";
  if (saysFirst < 0 || ["and", "but", "while", "or"].includes(first)) return false;
  if (tokens.some(({ norm }, index) => index > 0 && index < tokens.length - 1 && ["while", "whereas"].includes(norm)))
    return false;
  const isComma = /,\s*$/.test(between) || /^\s*\p{Ll}/u.test(stretch.pieces[0]?.inner.text ?? "");
  const isOpening =
    opened.trim() === "" || isLedIn || wordsBetween(here, here.span.start, before.start, "last").tokens.length <= 2;
  return isComma && (isOpening || speech.stretches.length > 1);
}

function isSpeech(script: Script, stretch: Stretch, first: number, last: number, hearing: Hearing): boolean {
  if (stretch.isBlock || stretch.pieces.length > 1) return true;
  const inner = stretch.pieces[0]?.inner.text ?? "";
  const words = tokenize(inner);
  const [from, to] = [script.lines[first], script.lines[last]];
  const before = from ? wordsBetween(from, 0, stretch.start, "last").tokens : [];
  const after = to ? wordsBetween(to, stretch.end, Number.POSITIVE_INFINITY, "first").tokens : [];
  const lead = script.outside
    .slice(Math.max(from?.span.start ?? 0, stretch.start - MOST_LEAD), stretch.start)
    .trimEnd();
  const tail = script.outside.slice(stretch.end, stretch.end + MOST_LEAD).trimStart();
  const isSoCalled = before.at(-2)?.norm === "so" && before.at(-1)?.norm === "called";
  const isNamed = before.slice(-2).some(({ norm }) => NO_SPEECH.has(norm)) && !/[:,]$/.test(lead);
  if (isSoCalled || (isNamed && words.length < LONGEST_NAME)) return false;
  // "told “News Hour”" names who was told.
  if (isTitle(words) && GOVERNING.has(before.at(-1)?.norm ?? "") && !/[:,]$/.test(lead)) return false;
  if (isSaidBeside(before, after, lead, inner)) return true;
  const isAlone = before.length === 0 && (after.length === 0 || /^[-–—(]/.test(tail));
  if (hearing.isPasted) return isAlone || !isTitle(words);
  const isReported = before.slice(-8).some(isVerbOfSpeech);
  if (words.length < 3)
    return (isAlone && (/^[-–—(]/.test(tail) || /:$/.test(lead))) || (isReported && hearing.stands(inner));
  if (isTitle(words)) return isAlone && /[.!?,]["'”’»]*$/.test(inner);
  return isAlone || isReported || words.length >= 5 || hearing.stands(inner);
}

/** Whether somebody is said to say it: `Kerry said: "…"`, `"…," said Kerry`, `Kerry: "…"`, `Kerry called it "…"`. */
function isSaidBeside(before: Token[], after: Token[], lead: string, inner: string): boolean {
  const led = before.slice(-4);
  if (/[:：]$/.test(lead) && before.length > 0) return true;
  if (/,$/.test(lead) && led.some(isVerbOfSpeech)) return true;
  if (
    led.slice(-2).some((token) => isVerbOfSpeech(token)) ||
    before.slice(-6).some((token) => isVerb(token) && !isVerbOfSpeech(token))
  )
    return true;
  if (led.at(-1)?.norm === "that" && isVerb(led.at(-2))) return true;
  const tail = after.slice(0, 6);
  const isEnded = /[,?!…—-]["'”’»]*$/.test(inner) || before.length === 0;
  return isEnded && tail.some(isVerb);
}

/** Capitals throughout: "The Third Man". */
function isTitle(words: Token[]): boolean {
  const content = words.filter(({ norm }) => !isFunctionWord(norm));
  return (
    content.length > 0 &&
    words.length <= 8 &&
    content.every(isCapital) &&
    !/\b(?:is|are|was|will|have|has|we|they)\b/i.test(words.map(({ text }) => text).join(" "))
  );
}
