import type { Attribution } from "../model/review.js";
import { partOf, type Span, wholeOf } from "../model/span.js";
import { accordingTo, besideVerb, closingLabel, type Found, labelIn, subjectOf } from "./crediting.js";
import { isAgency } from "./identity.js";
import { type Credit, type Meant, Memory } from "./memory.js";
import type { Naming } from "./namings.js";
import type { People } from "./people.js";
import { isSignature, type Line, type Script, wordsBetween } from "./script.js";
import type { Speech } from "./speech.js";
import { isPassive, isReporting, isVerb } from "./verbs.js";

/** Beside a quotation so much is looked at, in UTF-16 code units. */
const MOST_LEAD = 400;

const NOBODY: Credit = { to: null, isOpen: false };
const OPEN: Credit = { to: null, isOpen: true };

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
