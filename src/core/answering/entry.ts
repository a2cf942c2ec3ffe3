import type { Core } from "../core.js";
import { type LookUp, type LookUpKind, MOST_READ, type Request } from "../model/request.js";
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
  const passages = (message: string) => readWhole(message, (text) => passagesIn(text, saysAnything));
  const questions = (text: string): LookUp[] => {
    const several = questionsIn(text, saysAnything);
    return several.length > 0 ? several : [{ kind: "ask", text }];
  };
  const quotations = (message: string) =>
    readWhole(message, (text) => {
      const each = quotationsIn(text);
      const isOne = each.length < 2 || ways.quotation(text).outcome === "exact";
      return isOne ? [{ kind: "quote", text, speaker: null }] : each;
    });
  return {
    passages,
    quotations,
    read(typed): Request[] {
      if (typed.trim().length > MOST_READ) return orNothing(passages(typed));
      const request = readRequest(typed, { people: ways.people, stands });
      if (request.kind !== "ask") return [request];
      return ways.saying(request.text) === "nothing" ? [{ kind: "nothing" }] : questions(request.text);
    },
    lookUps(kind: LookUpKind, text, speaker): LookUp[] {
      return readWhole(text, (read) => {
        if (kind === "quote") return [{ kind, text: read, speaker: speaker ?? null }];
        return kind === "ask" ? questions(read) : [{ kind, text: read }];
      });
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

/** Reads a text; where it runs on beyond what is read, without the piece that the end of the reading cuts. */
function readWhole(text: string, read: (text: string) => LookUp[]): LookUp[] {
  const whole = text.trim();
  if (whole.length <= MOST_READ) return read(text);
  const begun = whole.slice(0, MOST_READ).trimEnd();
  return read(begun).filter((lookUp) => !begun.endsWith(lookUp.text));
}

function orNothing(lookUps: LookUp[]): Request[] {
  return lookUps.length > 0 ? lookUps : [{ kind: "nothing" }];
}
