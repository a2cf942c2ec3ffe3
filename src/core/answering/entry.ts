import type { Answer, AskAnswer, CheckAnswer, QuotationAnswer } from "../model/answer.js";
import type { Person } from "../model/person.js";
import { type LookUp, type LookUpKind, MOST_EARLIER, MOST_READ, type Request } from "../model/request.js";
import type { Passage } from "../review/passages.js";
import { sentencesIn } from "../text/sentences.js";
import { lookUpsOf, questionsOf } from "./passages.js";
import { readRequest } from "./request.js";

/** The ways of looking something up, and how much a text says. */
export interface Ways {
  people: Person[];
  ask(question: string, thread: string[]): AskAnswer;
  check(claim: string): CheckAnswer;
  quotation(input: string, speaker?: string): QuotationAnswer;
  /** What a message quotes and says, piece by piece in its order. */
  passages(message: string): Passage[];
  /** The quotations of a text that is pasted to have them looked up. */
  quotations(text: string): Passage[];
  /** `nothing`: a greeting, thanks, no word at all; `little`: nothing that could be looked up by itself. */
  saying(text: string): "nothing" | "little" | "something";
}

/**
 * From what was typed to what is looked up, and from that to an answer. Of questions, claims and messages at most `MOST_READ` is read, without the
 * piece at which that ends; pasted quotations are read whole.
 */
export interface Entry {
  /** What somebody asks for in free text ("check Lavrov called it easy", "help", two questions at once), in its order; at least one. */
  read(typed: string): Request[];
  /**
   * What there is to look up where the way is settled, as by a command: one, or several for several questions; none of a text so long
   * that nothing in it is read to its end.
   * @param speaker whom pasted words are said to be from; otherwise that is read from the text
   */
  lookUps(kind: LookUpKind, text: string, speaker?: string): LookUp[];
  /** What can be looked up in somebody's message: its quotations, questions and claims, each by itself. */
  passages(message: string): LookUp[];
  /** Each quotation in somebody's message, with the words around it that may name its speaker; the whole message where it is one. */
  quotations(message: string): LookUp[];
  /** Looks something up; `thread` holds what was asked before, oldest first; the last `MOST_EARLIER` count. */
  answer(lookUp: LookUp, thread?: string[]): Answer;
  /** Answers a question; `thread` as above. */
  ask(question: string, thread?: string[]): AskAnswer;
  /** Verifies a claim. */
  check(claim: string): CheckAnswer;
  /** Verifies pasted words, all of them. */
  quotation(input: string, speaker?: string): QuotationAnswer;
}

/** The one way in. */
export function entryOf(ways: Ways): Entry {
  const saysAnything = (text: string) => ways.saying(text) === "something";
  const stands = (words: string) => ways.quotation(words).outcome !== "not_found";
  const passages = (text: string) => lookUpsOf(ways.passages(text), saysAnything);
  const questions = (text: string): LookUp[] => {
    const several = questionsOf(text, passages);
    return several.length > 0 ? several : [{ kind: "ask", text }];
  };
  const quotations = (text: string, speaker: string | null): LookUp[] => {
    const each = lookUpsOf(ways.quotations(text), saysAnything);
    if (each.length < 2) return [{ kind: "quote", text, speaker }];
    return speaker === null ? each : each.map((one) => ({ ...one, speaker }));
  };
  const entry: Entry = {
    read(typed) {
      if (typed.trim().length > MOST_READ) return orNothing(entry.passages(typed));
      const request = readRequest(typed, { people: ways.people, stands });
      if (request.kind !== "ask") return [request];
      return ways.saying(request.text) === "nothing" ? [{ kind: "nothing" }] : questions(request.text);
    },
    lookUps(kind, text, speaker) {
      if (kind === "quote") return quotations(text, speaker ?? null);
      return readWhole(text, (read) => (kind === "ask" ? questions(read) : [{ kind, text: read }]));
    },
    passages: (message) => readWhole(message, passages),
    quotations: (message) => quotations(message, null),
    answer(lookUp, thread) {
      switch (lookUp.kind) {
        case "ask":
          return entry.ask(lookUp.text, thread);
        case "check":
          return entry.check(lookUp.text);
        case "quote":
          return entry.quotation(lookUp.text, lookUp.speaker ?? undefined);
      }
    },
    ask: (question, thread = []) => ways.ask(sentencesRead(question), thread.slice(-MOST_EARLIER).map(sentencesRead)),
    check: (claim) => ways.check(sentencesRead(claim)),
    quotation: (input, speaker) => ways.quotation(input, speaker),
  };
  return entry;
}

/** Reads a text; where it runs on beyond what is read, without the piece that the end of the reading cuts. */
function readWhole(text: string, read: (text: string) => LookUp[]): LookUp[] {
  const whole = text.trim();
  if (whole.length <= MOST_READ) return read(text);
  const begun = whole.slice(0, MOST_READ).trimEnd();
  return read(begun).filter((lookUp) => !begun.endsWith(lookUp.text));
}

/** A question or claim; where it runs on beyond what is read, the sentences before the one that the end of the reading cuts. */
function sentencesRead(text: string): string {
  const whole = text.trim();
  if (whole.length <= MOST_READ) return text;
  const begun = whole.slice(0, MOST_READ);
  return begun.slice(0, sentencesIn(begun).at(-1)?.start ?? 0);
}

function orNothing(lookUps: LookUp[]): Request[] {
  return lookUps.length > 0 ? lookUps : [{ kind: "nothing" }];
}
