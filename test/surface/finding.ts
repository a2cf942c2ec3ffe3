import fc from "fast-check";
import type { Account, AccountedWords, Answer, ClaimPart } from "../../src/core/model/answer.js";
import type { Finding } from "../../src/surface/findings.js";
import { present } from "../../src/surface/presentation.js";

/** An answer as what came of a text that was looked up. */
export function findingOf(answer: Answer, text = "what was asked"): Finding {
  const lookUp = answer.mode === "quote" ? { kind: answer.mode, text, speaker: null } : { kind: answer.mode, text };
  return { lookUp, thread: [], answer, presentation: present(answer) };
}

const place = { start: fc.nat(4000), end: fc.nat(4000) };
const standing = fc.constantFrom("borne out", "contradicted", "not in the article", "taken for granted" as const);

/** Any account of what somebody typed, or none. */
export function accounts(typed: fc.Arbitrary<string>): fc.Arbitrary<Account | null> {
  const evidence = fc.option(fc.record({ text: typed, ...place }));
  const words: fc.Arbitrary<AccountedWords> = fc.record({ text: typed, ...place, standing, evidence });
  return fc.option(fc.record({ of: typed, words: fc.array(words, { minLength: 1, maxLength: 30 }) }));
}

/** The parts of any claim. */
export function partsOf(typed: fc.Arbitrary<string>): fc.Arbitrary<ClaimPart[]> {
  const outcome = fc.constantFrom("supported", "refuted", "not_enough_info" as const);
  return fc.array(fc.record({ text: typed, ...place, outcome }), { maxLength: 12 });
}
