import type { Core } from "../../core/core.js";
import { REPORTER } from "../../core/model/article.js";
import type { TaskName } from "./words.js";

/** Something to try, with one press. */
export interface Example {
  task: TaskName;
  text: string;
  /** Whom pasted words are said to be from. */
  speaker?: string;
}

/** More are a list that nobody reads. */
const EXAMPLES = 3;
/** As long as a line or two hold, in UTF-16 code units: a claim, and a quotation with its speaker. */
const CLAIM = 110;
const QUOTATION = 60;

/** True for a sentence of several words that a line holds. */
function isLine(text: string, longest: number): boolean {
  return text.length <= longest && text.split(" ").length > 4;
}

/** Three things to try of each kind, made from whatever article there is. */
export function examplesFor(core: Core): Record<Exclude<TaskName, "draft">, Example[]> {
  const { statements } = core.article;
  const said = statements.filter(({ kind, text }) => kind === "quotation" && isLine(text, QUOTATION));
  // What names somebody in full does not lean on the sentence before it.
  const claims = statements
    .filter(
      ({ kind, text }) =>
        kind !== "quotation" && isLine(text, CLAIM) && core.people.some(({ name }) => text.includes(name)),
    )
    .toSorted((one, other) => one.text.length - other.text.length);
  return {
    ask: core.examples.slice(0, EXAMPLES).map((text) => ({ task: "ask", text })),
    check: claims.slice(0, EXAMPLES).map(({ text }) => ({ task: "check", text })),
    quote: said.slice(0, EXAMPLES).map(({ text, speaker }, index) => {
      // Every second one is somebody else's, to show what happens then.
      const another = core.people.find(({ name }) => name !== speaker.name && name !== REPORTER.name);
      const name = index % 2 === 0 ? (another?.name ?? speaker.name) : speaker.name;
      return { task: "quote", text: `“${text.replace(/\.$/, "")}”`, speaker: name };
    }),
  };
}

/** One of each kind, for somebody who has come for the first time. */
export function firstExamples(core: Core): Example[] {
  const { ask, check, quote } = examplesFor(core);
  return [ask, check, quote].flatMap((examples) => examples.slice(0, 1));
}
