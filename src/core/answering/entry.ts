import type { Answer, AskAnswer, CheckAnswer, QuotationAnswer } from "../model/answer.js";
import type { Person } from "../model/person.js";
import { type LookUp, type LookUpKind, MOST_READ, type Request } from "../model/request.js";
import { passagesIn, questionsIn, quotationsIn } from "./passages.js";
import { readRequest } from "./request.js";

/** The ways of looking something up, and how much a text says. */
export interface Ways {
  people: Person[];
  ask(question: string, thread: string[]): AskAnswer;
  check(claim: string): CheckAnswer;
  quotation(input: string, speaker?: string): QuotationAnswer;
  /** `nothing`: a greeting, thanks, no word at all; `little`: nothing that could be looked up by itself. */
  saying(text: string): "nothing" | "little" | "something";
}

/** From what was typed to what is looked up, and from that to an answer. All take any string. */
export interface Entry {
  /** What somebody asks for in free text ("check Lavrov called it easy", "help", two questions at once), in its order; at least one. */
  read(typed: string): Request[];
  /**
   * What there is to look up where the way is settled, as by a command; at least one, and several only for several questions.
   * @param speaker whom pasted words are said to be from; otherwise that is read from the text
   */
  lookUps(kind: LookUpKind, text: string, speaker?: string): LookUp[];
  /** What can be looked up in somebody's message: its quotations, questions and claims, each by itself. */
  passages(message: string): LookUp[];
  /** Each quotation in somebody's message, with the words around it that may name its speaker; the whole message where it is one. */
  quotations(message: string): LookUp[];
  /** Looks something up; `thread` holds what the same person asked before, oldest first. */
  answer(lookUp: LookUp, thread?: string[]): Answer;
  /** Answers a question, as far as `MOST_READ`. */
  ask(question: string, thread?: string[]): AskAnswer;
  /** Verifies a claim, as far as `MOST_READ`. */
  check(claim: string): CheckAnswer;
  /** Verifies pasted words. */
  quotation(input: string, speaker?: string): QuotationAnswer;
}

/** The one way in. */
export function entryOf(ways: Ways): Entry {
  const saysAnything = (text: string) => ways.saying(begun(text)) === "something";
  const stands = (words: string) => ["exact", "altered"].includes(ways.quotation(words).outcome);
  const questions = (text: string): LookUp[] => {
    const several = questionsIn(text, saysAnything);
    return several.length > 0 ? several : [{ kind: "ask", text }];
  };
  const entry: Entry = {
    read(typed) {
      const request = readRequest(typed, { people: ways.people, stands });
      if (request.kind !== "ask") return [request];
      return ways.saying(begun(request.text)) === "nothing" ? [{ kind: "nothing" }] : questions(request.text);
    },
    lookUps(kind, text, speaker) {
      if (kind === "quote") return [{ kind, text, speaker: speaker ?? null }];
      return kind === "ask" ? questions(text) : [{ kind, text }];
    },
    passages: (message) => passagesIn(message, saysAnything),
    quotations(message) {
      const each = quotationsIn(message);
      const isOne = each.length < 2 || ways.quotation(message).outcome === "exact";
      return isOne ? [{ kind: "quote", text: message, speaker: null }] : each;
    },
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
    ask: (question, thread = []) => ways.ask(begun(question), thread.map(begun)),
    check: (claim) => ways.check(begun(claim)),
    quotation: (input, speaker) => ways.quotation(input, speaker),
  };
  return entry;
}

/** As much of a question or claim as is read. */
function begun(text: string): string {
  return text.slice(0, MOST_READ);
}
