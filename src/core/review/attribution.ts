import type { Attributing, Attribution } from "../model/review.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { wordList } from "../text/word-list.js";
import type { Token } from "../text/words.js";
import { isAgency, type Naming } from "./namings.js";
import type { People } from "./people.js";
import { isSignature, type Line, type Script, type Words, wordsBetween } from "./script.js";
import type { Speech } from "./speech.js";
import { isPassive, isReporting, isVerb } from "./verbs.js";

/** Whom a text gives words to; `isOpen` where two come into question, and nobody is named therefore. */
export interface Credit {
  to: Attribution | null;
  isOpen: boolean;
}

/** Whom a stretch of words credits: somebody named, by their place in the line. */
interface Found {
  naming: Naming | null;
  how: Attributing | null;
}

/** Beside a quotation so much is looked at, in UTF-16 code units. */
const MOST_LEAD = 400;

/** Whom a pronoun may mean. */
interface Meant {
  last: Credit;
  earlier: Attribution | null;
}

const NOBODY: Credit = { to: null, isOpen: false };
const OPEN: Credit = { to: null, isOpen: true };

/** Who was spoken of before a place in the text: what "he" means there. */
class Memory {
  /** The one who was named last, or null where there were two. */
  #named: Attribution | null = null;
  #isOpen = false;
  /** Whoever was named before them. */
  #earlier: Attribution | null = null;

  /** Takes note of somebody who speaks. */
  note(credit: Credit): void {
    if (credit.to) this.#name(credit.to);
  }

  /** Takes note of who is named in a line. */
  read(line: Line, namedBy: (naming: Naming) => Attribution | null): void {
    const people = line.namings.filter(
      ({ who, isHuman }) => isHuman && (who.kind === "person" || who.kind === "other"),
    );
    const names = new Map(
      people.flatMap((naming) => {
        const by = namedBy(naming);
        return by ? [[by.name, by] as const] : [];
      }),
    );
    const [only] = names.values();
    if (names.size === 1 && only) this.#name(only);
    else if (names.size > 1) {
      // Of two, the one who speaks; else the one who is not merely beside: "After meeting Lavrov, Kerry was tired."
      const verb = line.tokens.findIndex((token, at) => isReporting(token) && !isPassive(line.tokens, at));
      const speaker = verb < 0 ? null : (subjectOf(line, verb, false)?.naming ?? null);
      const likely = people.filter(({ isGoverned, isObject, isGenitive }) => !isGenitive && (!isGoverned || isObject));
      const one = speaker ?? (likely.length === 1 ? likely[0] : undefined);
      this.#name(one ? namedBy(one) : null);
    }
  }

  #name(named: Attribution | null): void {
    if (this.#named && this.#named.name !== named?.name) this.#earlier = this.#named;
    [this.#named, this.#isOpen] = [named, named === null];
  }

  /** Whom a pronoun means: the one who was named last, and where "she" cannot be that one, whoever was named before. */
  get meant(): Meant {
    return { last: { to: this.#named, isOpen: this.#isOpen }, earlier: this.#earlier };
  }
}

/** Finds whom a script gives each of its speeches to. */
export class Attributor {
  readonly #script: Script;
  readonly #people: People;
  readonly #memory = new Memory();
  /** The speech before, whose speaker goes on where nobody else is named. */
  #previous: { speech: Speech; credit: Credit } | null = null;
  #read = 0;
  /** Whom a pronoun means in each line that was read. */
  readonly #meant: Meant[] = [];
  /** Lines that only say who speaks. */
  readonly spent = new Set<number>();

  constructor(script: Script, people: People) {
    this.#script = script;
    this.#people = people;
  }

  /** Whom "he" or "she" means in a line. */
  meantIn(line: number, pronoun: string): Credit {
    return this.#meaning(this.#before(line), pronoun);
  }

  #before(line: number): Meant {
    this.#readTo(line + 1);
    return this.#meant[line] ?? { last: NOBODY, earlier: null };
  }

  #meaning({ last, earlier }: Meant, pronoun: string): Credit {
    const isMeant = (to: Attribution) => {
      const own = this.#people.all.find(({ name }) => name === to.name)?.pronoun ?? null;
      return own === null || (pronoun !== "he" && pronoun !== "she") || own === pronoun;
    };
    if (!last.to || isMeant(last.to)) return last;
    return earlier && isMeant(earlier) ? { to: earlier, isOpen: false } : NOBODY;
  }

  /** Whom the text gives a speech to; speeches are asked for in their order. `next` is where the one behind it begins. */
  creditOf(speech: Speech, next: Speech | undefined): Credit {
    this.#readTo(speech.first);
    const credit = this.#creditOf(speech, next);
    this.#previous = { speech, credit };
    this.#readTo(speech.last + 1);
    this.#memory.note(credit);
    return credit;
  }

  #creditOf(speech: Speech, next: Speech | undefined): Credit {
    const stretch = speech.stretches[0];
    const end = speech.stretches.at(-1)?.end ?? 0;
    if (!stretch) return NOBODY;
    const inMiddle = this.#inMiddle(speech);
    if (inMiddle) return inMiddle;
    const { lines } = this.#script;
    const line = stretch.isBlock ? undefined : lines[speech.first];
    const from = Math.max(line?.span.start ?? 0, this.#previous?.speech.stretches.at(-1)?.end ?? 0);
    const lead = line && line.span.start < stretch.start ? this.#leadIn(line, from, stretch.start) : null;
    if (lead?.isDirect) return lead.credit;
    const led = line ? null : this.#leadingLine(speech, stretch.start);
    if (led) return led;
    const tail = this.#tail(speech, end, next?.stretches[0]?.start ?? Number.POSITIVE_INFINITY);
    if (tail) return tail;
    const signed = this.#signature(speech, next);
    if (signed) return signed;
    if (lead) return lead.credit;
    const isOpening = !line || wordsBetween(line, from, stretch.start, "last").tokens.length === 0;
    return isOpening
      ? (this.#leadingLine(speech, stretch.start) ?? this.#goingOn(speech))
      : this.#within(line, stretch.start);
  }

  /** `"A," he said, "B"`. */
  #inMiddle({ stretches, last }: Speech): Credit | null {
    for (const [index, { end }] of stretches.slice(0, -1).entries()) {
      const line = this.#script.lines[last];
      const found = line && besideVerb(wordsBetween(line, end, stretches[index + 1]?.start ?? end, "first"));
      if (found) return this.#resolve(found);
    }
    return null;
  }

  /** `Kerry said: "…"`, `According to Kerry, "…"`, `KERRY: "…"`. */
  #leadIn(line: Line, from: number, to: number): { credit: Credit; isDirect: boolean } | null {
    const words = wordsBetween(line, from, to, "last");
    const { tokens } = words;
    const isColon = this.#leadsOn(from, to);
    const sourced = accordingTo(words);
    const verb = tokens.findLastIndex((token, at) => isVerb(token) && !isPassive(tokens, at));
    const said = sourced ?? (verb < 0 ? null : subjectOf(words, verb, isColon));
    const isNear = verb >= 0 && (isColon || tokens.length - verb <= 8);
    if (said) return { credit: this.#resolve(said), isDirect: isNear || sourced !== null };
    if (!isColon) return null;
    const label = labelIn(words);
    return label ? { credit: this.#resolve(label), isDirect: true } : null;
  }

  /** `…," said Kerry`, `…" - Kerry`, `…" (Kerry)`; also as a sentence of its own behind a question mark. */
  #tail(speech: Speech, end: number, next: number): Credit | null {
    const { lines, outside } = this.#script;
    const line = lines[speech.last];
    if (line && line.span.start < end && line.span.end > end) {
      const to = Math.min(line.span.end, next);
      const words = wordsBetween(line, end, to, "first");
      const rest = outside.slice(end, Math.min(to, end + MOST_LEAD));
      const leadsOn = to === next && this.#leadsOn(end, to);
      if (words.tokens.length > 0) {
        const found = (leadsOn ? null : besideVerb(words)) ?? accordingTo(words) ?? closingLabel(words, rest);
        if (found) return this.#resolve(found);
        if (!/^\s*[-–—]\s*$/.test(rest)) return null;
      }
    }
    const after = speech.last + (line && line.span.start < end ? 1 : 0);
    const following = lines[after];
    if (!following || following.span.start >= next || following.span.start - end > 40) return null;
    return this.#shortLine(following, after, end);
  }

  /** `"Why?" Lavrov asked.` */
  #shortLine(line: Line, number: number, end: number): Credit | null {
    const between = this.#script.page.meant.slice(end, line.span.start);
    const isShort = line.tokens.length <= 8 && !this.#leadsOn(line.span.start, line.span.end);
    if (!isShort || /\n\s*\n/.test(between) || line.isDashed) return null;
    const found = besideVerb(line);
    const isOnly =
      found && (line.namings[0]?.first ?? 9) <= 2 && line.tokens.slice(0, 4).some(isVerb) && line.tokens.length <= 5;
    if (!isOnly) return null;
    this.spent.add(number);
    return this.#resolve(found);
  }

  /** A line of its own with a name, or with a dash before one: "— Sergei Lavrov, Foreign Minister". */
  #signature(speech: Speech, next: Speech | undefined): Credit | null {
    const end = speech.stretches.at(-1)?.end ?? 0;
    const number = this.#lineBehind(speech, end);
    const line = this.#script.lines[number];
    if (!line || line.span.start >= (next?.stretches[0]?.start ?? Number.POSITIVE_INFINITY)) return null;
    const between = this.#script.outside.slice(end, line.span.start);
    if (/[\p{L}\p{N}]/u.test(between) || (!between.includes("\n") && !line.isDashed)) return null;
    const text = this.#script.outside.slice(line.span.start, line.span.end);
    const [naming] = line.namings;
    const isWhole =
      naming !== undefined && naming.first <= 1 && naming.who.kind !== "nobody" && naming.how !== "pronoun";
    if (!isWhole || !(line.isDashed || isSignature(text)) || line.tokens.some(isVerb)) return null;
    const isAllName = line.tokens.length - (naming.last - naming.first + 1) <= (line.isDashed ? 8 : 3);
    if (!isAllName || (naming.who.kind === "other" && !line.isDashed && !/^[-–—(]/.test(text.trim()))) return null;
    this.spent.add(number);
    return this.#resolve({ naming, how: "signature" });
  }

  #lineBehind({ first, last }: Speech, end: number): number {
    for (let at = first; at <= last + 1; at++) if ((this.#script.lines[at]?.span.start ?? 0) >= end) return at;
    return last + 1;
  }

  /** The line before ends with a colon: "John Kerry, on the wording:". */
  #leadingLine(speech: Speech, start: number): Credit | null {
    const number = this.#lineBefore(speech, start);
    const line = this.#script.lines[number];
    if (!line || !this.#leadsOn(line.span.start, start)) return null;
    this.spent.add(number);
    return this.#leadIn(line, line.span.start, start)?.credit ?? null;
  }

  /** True where a stretch of the writer's own words ends with a colon. */
  #leadsOn(from: number, to: number): boolean {
    return /[:：]$/.test(this.#script.outside.slice(Math.max(from, to - MOST_LEAD), to).trimEnd());
  }

  #lineBefore({ first }: Speech, start: number): number {
    return (this.#script.lines[first]?.span.start ?? Number.POSITIVE_INFINITY) < start &&
      first < this.#script.lines.length
      ? first
      : first - 1;
  }

  /** Nobody is named: whoever spoke or was spoken of just before goes on. */
  #goingOn(speech: Speech): Credit {
    const { lines } = this.#script;
    const paragraph = lines[speech.first]?.paragraph ?? -1;
    const before = this.#previous;
    const previous = lines[speech.first - 1];
    if (before && speech.first - before.speech.last <= 1) {
      const { to, isOpen } = before.credit;
      return to && to.how !== "label" && to.how !== "signature" ? { to, isOpen } : NOBODY;
    }
    if (speech.stretches[0]?.isBlock || !previous || previous.paragraph < paragraph - 1) return NOBODY;
    return previous.namings.some(({ isHuman, who }) => isHuman && (who.kind === "person" || who.kind === "again"))
      ? this.#memory.meant.last
      : NOBODY;
  }

  /** A quotation within the writer's own sentence is of its subject, where that is one of the people. */
  #within(line: Line, start: number): Credit {
    const { namings } = wordsBetween(line, 0, start, "last");
    const free = namings.filter(
      (naming): naming is Naming & { who: Exclude<Naming["who"], { kind: "nobody" }> } =>
        naming.isHuman && !naming.isGoverned && !naming.isGenitive && naming.who.kind !== "nobody",
    );
    const [only] = free;
    const names = new Set(free.map(({ who }) => (who.kind === "again" ? null : who.name)));
    if (names.size > 1) return OPEN;
    return only && only.who.kind !== "other" ? this.#resolve({ naming: only, how: null }) : NOBODY;
  }

  #resolve({ naming, how }: Found, meant = this.#memory.meant): Credit {
    if (!naming) return OPEN;
    if (naming.who.kind === "nobody") return NOBODY;
    const place = placeOf(this.#script, naming);
    if (naming.who.kind === "again") {
      const { to, isOpen } = this.#meaning(meant, place.text.toLowerCase());
      return { to: to && { ...place, name: to.name, how: "pronoun" }, isOpen };
    }
    if (naming.who.kind === "other" && isAgency(naming.who.name)) return NOBODY;
    return { to: { ...place, name: naming.who.name, how: how ?? naming.how }, isOpen: false };
  }

  #readTo(line: number): void {
    for (; this.#read < Math.min(line, this.#script.lines.length); this.#read++) {
      const read = this.#script.lines[this.#read];
      this.#meant.push(this.#memory.meant);
      if (read) this.#memory.read(read, (naming) => attributionOf(this.#script, naming));
    }
  }

  /** Whom a sentence without a quotation gives its words to: "Kerry said that …", "… , Lavrov said". */
  reportedIn(number: number): Credit {
    const line = this.#script.lines[number];
    if (!line) return NOBODY;
    const meant = this.#before(number);
    const words = wordsBetween(line, 0, Number.POSITIVE_INFINITY, "first");
    const { tokens } = words;
    const sourced = accordingTo(words);
    if (sourced) return this.#resolve(sourced, meant);
    const verb = tokens.findIndex((token, at) => isReporting(token) && !isPassive(tokens, at));
    const found = verb < 0 ? null : subjectOf(words, verb, false);
    return found?.naming ? this.#resolve(found, meant) : NOBODY;
  }
}

function attributionOf(script: Script, naming: Naming): Attribution | null {
  const { who, how } = naming;
  return who.kind === "person" || who.kind === "other" ? { ...placeOf(script, naming), name: who.name, how } : null;
}

function placeOf({ page }: Script, { start, end }: Naming): Span {
  return partOf(wholeOf(page.text), start, end);
}

/** Who says it, of words that begin just behind a quotation: `said Kerry`, `Kerry said`, `the envoy thundered`. */
function besideVerb(words: Words): Found | null {
  const { tokens, namings } = words;
  const [naming] = namings;
  const verb = tokens.findIndex((token, at) => isVerb(token) && !isPassive(tokens, at));
  if (!naming) return null;
  // A verb that no list has: `wondered Kerry`.
  if (verb < 0 && naming.first === 1 && /ed$/.test(tokens[0]?.norm ?? "")) return withOther(words, naming);
  if (verb >= 0 && verb < naming.first && verb <= 2) {
    // `"Why?" asked Kerry`: just behind the quotation the verb has its subject behind it.
    const spoken = namings.find(
      ({ first, isGoverned }) => first > verb && first <= verb + 4 && (!isGoverned || (verb === 0 && first === 1)),
    );
    return spoken ? withOther(words, spoken) : null;
  }
  if (naming.first > 2 || naming.isGoverned) return null;
  if (verb > naming.first && verb <= naming.last + 14) return subjectOf(words, verb, false) ?? withOther(words, naming);
  // A verb that no list has: "Mr Kerry thundered."
  const next = tokens[naming.last + 1];
  const isVerbal = next !== undefined && /(?:ed|s)$/.test(next.norm) && naming.first === 0 && !naming.isGenitive;
  return isVerbal ? withOther(words, naming) : null;
}

/** Two with only "and" or "or" between are two candidates. */
function withOther({ tokens, namings }: Words, naming: Naming): Found {
  const isBeside = (left: Naming, right: Naming) =>
    right.first === left.last + 2 &&
    JOINING.has(tokens[left.last + 1]?.norm ?? "") &&
    [left, right].every(({ who }) => who.kind !== "nobody");
  const isDouble = namings.some((one) => one !== naming && (isBeside(one, naming) || isBeside(naming, one)));
  return { naming: isDouble ? null : naming, how: null };
}

const JOINING = new Set(["and", "or"]);
const RELATIVE = new Set(["who", "that", "this"]);

/** The subject of a verb: the nearest one named before it who is not spoken to or of; in `said Kerry:` the one behind it. */
function subjectOf(words: Words, verb: number, mayFollow: boolean): Found | null {
  const { tokens, namings } = words;
  const subject = namings.findLast(({ who, last, isGoverned, isGenitive }) => {
    // "would you believe", "that", "who": they are subjects only just before the verb.
    const isSubject = who.kind !== "nobody" || (last === verb - 1 && !RELATIVE.has(tokens[last]?.norm ?? ""));
    return last < verb && !isGoverned && !isGenitive && isSubject;
  });
  if (subject) return withOther(words, subject);
  const after = namings.find(({ first, isGoverned }) => first > verb && first <= verb + 2 && !isGoverned);
  return mayFollow && after ? withOther(words, after) : null;
}

const OWNING = new Set(["his", "her"]);

/** A pronoun for whoever was named before. */
function whoeverAt(at: number, token: Token | undefined): Naming {
  const marks = { isGoverned: false, isObject: false, isGenitive: false, isHuman: true };
  const place = { start: token?.start ?? 0, end: token?.end ?? 0 };
  return { first: at, last: at, ...place, who: { kind: "again" }, how: "pronoun", ...marks };
}

/** What somebody's words are called: "in Kerry's words". */
const WORDS_OF = wordList("saying", "words of somebody");

/** "according to Kerry", "in the words of Kerry", "in Kerry's words", "His words:". */
function accordingTo(words: Words): Found | null {
  const { tokens, namings } = words;
  const his = tokens.findIndex(({ norm }, at) => OWNING.has(norm) && WORDS_OF.has(tokens[at + 1]?.norm ?? ""));
  if (his === 0 || his === 1) return { naming: whoeverAt(his, tokens[his]), how: null };
  for (const naming of namings) {
    const [before, last] = [tokens[naming.first - 2]?.norm ?? "", tokens[naming.first - 1]?.norm];
    const isSource =
      (before === "according" && last === "to") ||
      (last === "of" && WORDS_OF.has(before)) ||
      (last === "by" && naming.first <= 3);
    const isOwner = naming.isGenitive && WORDS_OF.has(tokens[naming.last + 1]?.norm ?? "");
    if (isSource || isOwner) return withOther(words, naming);
  }
  return null;
}

/** Who is named before a colon without a verb: "KERRY GRAB:", "Listen to Lavrov:", "Mr Lavrov's verdict:". */
function labelIn({ tokens, namings }: Words): Found | null {
  const free = namings.filter(({ isGoverned }) => !isGoverned);
  const known = free.filter(({ who }) => who.kind === "person" || who.kind === "again");
  const names = new Set(known.map(({ who }) => (who.kind === "person" ? who.name : "")));
  const [only] = known;
  if (names.size > 1) return { naming: null, how: null };
  if (only) return { naming: only, how: only.first <= 1 && tokens.length <= 6 ? "label" : null };
  const [other] = free;
  const isLabel = other?.who.kind === "other" && other.first === 0 && other.last >= tokens.length - 2;
  return isLabel ? { naming: other, how: "label" } : null;
}

/** Behind a dash, a comma or in brackets: `" - Kerry`, `", Kerry`, `" (John Kerry, Munich)`. */
function closingLabel({ tokens, namings }: Words, rest: string): Found | null {
  const [naming] = namings;
  const isMarked = /^["'”’»\s\u2060]*(?:[-–—~(/,|]|$)/.test(rest);
  const isAll = naming?.first === 0 && naming.last === tokens.length - 1 && naming.who.kind === "person";
  if (!naming || !(isMarked || isAll) || naming.first > 1 || naming.isGoverned || naming.isGenitive) return null;
  const isKnown = naming.who.kind === "person";
  const isEnd = tokens.length - (naming.last - naming.first + 1) <= (isKnown ? 10 : 2);
  return isEnd && (isKnown || /^["'”’»\s\u2060]*[-–—(]/.test(rest)) ? { naming, how: "label" } : null;
}
