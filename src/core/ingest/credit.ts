import { type FullNames, type Name, namesIn } from "../language/names.js";
import { wordList } from "../text/word-list.js";
import { type Token, tokenize } from "../text/words.js";

/** Verbs that report what somebody says. */
const SAYING = wordList("saying", "saying");
/** Verbs that report it only beside quotation marks. */
const UTTERING = wordList("saying", "beside quotation marks");
/** "are said to" says nothing of who says it. */
const PASSIVE = wordList("saying", "passive");
const PRONOUNS = wordList("saying", "pronouns");
/** As far as this from the start of a sentence, in words, its subject's verb is looked for. */
const REACH = 24;
/** More than these characters hold that many words only where they are no words. */
const LONGEST = 400;

/** Whom a stretch of the reporter's words names as speaking; `again` for a pronoun: whoever spoke before. */
export type Credit = { name: string } | "again";

/** Who says what stands in quotation marks beside the reporter's words: `said Jane Doe`, `Jane Doe told the court:`. */
export function creditBeside(rest: string, names: FullNames): Credit | null {
  return creditIn(rest, names, (norm) => SAYING.has(norm) || UTTERING.has(norm), true);
}

/** Whether the reporter's words tell of somebody speaking, named or not: `she said`, `asked the judge`. */
export function isSpeechBeside(rest: string): boolean {
  return tokenize(rest.slice(0, LONGEST)).some(({ norm }) => SAYING.has(norm) || UTTERING.has(norm));
}

/** Whose words a sentence without quotation marks reports: `Jane Doe says that …`, `According to Jane Doe, …`. */
export function creditOf(sentence: string, names: FullNames): Credit | null {
  const tokens = tokenize(sentence.slice(0, LONGEST)).slice(0, REACH);
  if (tokens[0]?.norm === "according" && tokens[1]?.norm === "to") {
    const named = namesIn(sentence, tokens).find(({ first }) => first >= 2);
    return named ? { name: names.of(named.text) } : null;
  }
  return creditIn(sentence, names, (norm) => SAYING.has(norm), false);
}

function creditIn(
  stretch: string,
  names: FullNames,
  isVerb: (norm: string) => boolean,
  mayFollow: boolean,
): Credit | null {
  const tokens = tokenize(stretch.slice(0, LONGEST)).slice(0, REACH);
  const verb = tokens.findIndex(({ norm }, at) => isVerb(norm) && !PASSIVE.has(tokens[at - 1]?.norm ?? ""));
  if (verb < 0) return null;
  if (PRONOUNS.has(tokens[verb - 1]?.norm ?? "")) return "again";
  const found = namesIn(stretch, tokens).filter((name) => isSurelyName(name, names));
  const named = subjectBefore(stretch, tokens, verb, found) ?? (mayFollow ? subjectAfter(tokens, verb, found) : null);
  return named ? { name: names.of(named.text) } : null;
}

/** The first word of a sentence has its capital letter in any case: `Critics said`. */
function isSurelyName({ text, first }: Name, names: FullNames): boolean {
  return first > 0 || text.includes(" ") || names.has(text);
}

/** `Kerry said`, or the first full name before the verb where a description stands between: `Jane Doe, who leads the party, said`. */
function subjectBefore(stretch: string, tokens: readonly Token[], verb: number, names: Name[]): Name | null {
  const before = names.filter((name) => name.after <= verb);
  const described = before.find((name) => {
    const end = tokens[name.after - 1]?.end ?? 0;
    return name.text.includes(" ") && stretch[end] === "," && endsWithComma(stretch, tokens, verb);
  });
  return described ?? before.find((name) => name.after >= verb - 1) ?? null;
}

/** True where a comma stands before the verb, as it does at the end of a description. */
function endsWithComma(stretch: string, tokens: readonly Token[], verb: number): boolean {
  const [before, at] = [tokens[verb - 1], tokens[verb]];
  return before !== undefined && at !== undefined && stretch.slice(before.end, at.start).includes(",");
}

/** `said Jane Doe`, `said the minister, Jane Doe`: only where the verb comes first. */
function subjectAfter(tokens: readonly Token[], verb: number, names: Name[]): Name | null {
  if (verb > 1) return null;
  if (PRONOUNS.has(tokens[verb + 1]?.norm ?? "")) return null;
  return names.find((name) => name.first > verb && name.first <= verb + 8) ?? null;
}
