import type { Speaker } from "../model/answer.js";
import { paragraphsOf, REPORTER, type Statement } from "../model/article.js";
import type { Person } from "../model/person.js";
import type { StatementEntry } from "./schema.js";

/** The number of the paragraph at a place, counted from 1: each line of the article that is not blank is one. */
function paragraphAt(text: string, place: number): number {
  return paragraphsOf(text.slice(0, place + 1)).length;
}

/** Whoever the knowledge names as a speaker, with the role that the article gives; null for an unknown name. */
function speakerNamed(name: string, people: Person[]): Speaker | null {
  if (name === REPORTER.name) return REPORTER;
  const person = people.find((one) => one.name === name);
  return person ? { name: person.name, role: person.role } : null;
}

/**
 * Puts the editor's statements in their places in the article, in order.
 * What does not fit is reported with `problem(entry, field, what)` and left out.
 */
export function placeStatements(
  text: string,
  entries: StatementEntry[],
  people: Person[],
  problem: (entry: string, field: string, what: string) => void,
): Statement[] {
  let from = 0;
  return entries.flatMap((entry) => {
    const start = text.indexOf(entry.text, from);
    if (start < 0) {
      const earlier = text.includes(entry.text);
      problem(
        entry.id,
        "text",
        earlier
          ? "stands earlier in the article than the entry before it"
          : "does not stand in the article word for word",
      );
      return [];
    }
    const speaker = speakerNamed(entry.speaker, people);
    if (!speaker) {
      problem(entry.id, "speaker", `"${entry.speaker}" is not in people.yaml`);
      return [];
    }
    from = start + entry.text.length;
    return [{ ...entry, speaker, start, end: from, paragraph: paragraphAt(text, start) }];
  });
}
