import type { LookUp } from "../model/request.js";
import type { Passage } from "../review/passages.js";
import { asks } from "../text/sentences.js";

/**
 * What can be looked up in a message, in its order, each thing once: its quotations, questions and claims.
 * @param saysAnything false for a sentence that is not worth looking up, as a greeting
 */
export function lookUpsOf(passages: Passage[], saysAnything: (sentence: string) => boolean): LookUp[] {
  const lookUps = new Map<string, LookUp>();
  for (const passage of passages) {
    const { text } = passage.span;
    if (passage.kind === "quote") lookUps.set(text, { kind: "quote", text, speaker: passage.speaker });
    else if (saysAnything(text)) lookUps.set(text, { kind: asks(passage.span) ? "ask" : "check", text });
  }
  return [...lookUps.values()];
}

/** The questions of a text that asks several; none for one that asks once, which need not be taken apart. */
export function questionsOf(text: string, lookUps: (text: string) => LookUp[]): LookUp[] {
  if (text.indexOf("?") === text.lastIndexOf("?")) return [];
  const questions = lookUps(text).filter(({ kind }) => kind === "ask");
  return questions.length > 1 ? questions : [];
}
