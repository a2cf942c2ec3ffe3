import type { Core } from "../core.js";
import type { LookUp, LookUpKind, Request } from "../model/request.js";
import { passagesIn, questionsIn, quotationsIn } from "./passages.js";
import { readRequest } from "./request.js";

/** The ways of looking something up, and how much a text says. */
export type Ways = Pick<Core, "people" | "ask" | "check" | "quotation"> & {
  /** `nothing`: a greeting, thanks, no word at all; `little`: nothing that could be looked up by itself. */
  saying(text: string): "nothing" | "little" | "something";
};

/** The one way in: from what was typed to what is looked up, and from that to an answer. */
export function entryOf(ways: Ways): Pick<Core, "read" | "lookUps" | "passages" | "quotations" | "answer"> {
  const saysAnything = (text: string) => ways.saying(text) === "something";
  const stands = (words: string) => ["exact", "altered"].includes(ways.quotation(words).outcome);
  const passages = (message: string) => passagesIn(message, saysAnything);
  const questions = (text: string): LookUp[] => {
    const several = questionsIn(text, saysAnything);
    return several.length > 0 ? several : [{ kind: "ask", text }];
  };
  return {
    passages,
    read(typed): Request[] {
      const request = readRequest(typed, { people: ways.people, stands });
      if (request.kind !== "ask") return [request];
      return ways.saying(request.text) === "nothing" ? [{ kind: "nothing" }] : questions(request.text);
    },
    lookUps(kind: LookUpKind, text, speaker): LookUp[] {
      if (kind === "quote") return [{ kind, text, speaker: speaker ?? null }];
      return kind === "ask" ? questions(text) : [{ kind, text }];
    },
    quotations(message): LookUp[] {
      const each = quotationsIn(message);
      const isOne = each.length < 2 || ways.quotation(message).outcome === "exact";
      return isOne ? [{ kind: "quote", text: message, speaker: null }] : each;
    },
    answer(lookUp, thread) {
      switch (lookUp.kind) {
        case "ask":
          return ways.ask(lookUp.text, thread);
        case "check":
          return ways.check(lookUp.text);
        case "quote":
          return ways.quotation(lookUp.text, lookUp.speaker ?? undefined);
      }
    },
  };
}
