import type { Gap } from "../model/answer.js";
import type { Article } from "../model/article.js";
import type { Person } from "../model/person.js";
import type { Concept, PhrasingKind, Proposition } from "./schema.js";

/** One way people ask or claim something, and what it is about. */
export interface Phrasing {
  text: string;
  /** The proposition it asks about, or the gap it falls into: `gap:duration`. */
  topic: string;
  /** For propositions: the kind of question, or the article's answer to a yes/no question or claim. */
  kind: PhrasingKind | null;
  /** The file of the knowledge folder that it stands in: `topics/duration.yaml`. */
  file: string;
}

/** All that an editor has written about one article, checked and put together. */
export interface Knowledge {
  article: Article;
  subject: string;
  examples: string[];
  /** Words that a text may use of any topic. */
  granted: string;
  people: Person[];
  concepts: Concept[];
  propositions: Proposition[];
  /** `text` is null where there is nothing to name, as for a greeting. */
  gaps: (Omit<Gap, "text"> & { text: string | null })[];
  phrasings: Phrasing[];
}

/** The prefix by which a phrasing's topic names a gap. */
export const GAP = "gap:";
