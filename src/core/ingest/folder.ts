import { Document } from "yaml";
import type { FILES } from "../knowledge/schema.js";
import { type Article, REPORTER } from "../model/article.js";
import { roleOf } from "./role.js";

/** The longest alias that people.yaml takes. */
const LONGEST_ALIAS = 80;

/** What stands at the head of each drafted file: what the editor has to look at. */
const COMMENTS: Record<keyof typeof FILES, string> = {
  "article.yaml": `Drafted by "npm run ingest". What this folder is about; sha256 is that of article.txt, which is not to be edited.
TO DO: give the subject as it can stand in a heading ("the dock strike of March 1889"), and a few example questions.`,
  "people.yaml": `Drafted by "npm run ingest": everybody whom the draft found speaking.
TO DO: strike out what is no person; correct each role, which must stand in the article word for word and is the bare name where the
draft found none; add to the aliases how readers name them, in lower case; add people who are quoted and were not found.`,
  "statements.yaml": `Drafted by "npm run ingest": every sentence of the article, in its order, cut at the quotation marks of direct speech.
TO DO: give each statement an id that says what it is about; correct the speaker (a name from people.yaml, or article) and the kind
(quotation, reported speech or narration). A quotation with the speaker "article" is one whose speaker the draft could not tell.`,
  "thesaurus.yaml": `TO DO: concepts with the words people use for them, the preferred one first, none belonging to two concepts:
- id: strike
  labels: [strike, walkout, stoppage]`,
  "propositions.yaml": `TO DO: what the article settles, each with the ids of the statements that are its evidence:
- id: strike-over
  says: The strike is over.
  article: denies
  evidence: [pickets-remain]`,
  "gaps.yaml": `TO DO: what people do ask and the article does not say; the text completes "The article does not say …":
- { id: cost, text: what the strike costs }`,
  "phrasings.yaml": `TO DO: ways in which people ask for each proposition, by kind of question, and what falls into each gap:
propositions:
  strike-over:
    no: [are the dockers back at work?]
    who: [who says the strike goes on?]
gaps:
  cost: [how much has it cost so far?]`,
};

/** The YAML files of a knowledge folder for an article that no editor has read yet, by name. The loader takes them as they are. */
export function draftFolder(article: Article): Map<string, string> {
  const contents: Record<keyof typeof FILES, unknown> = {
    "article.yaml": { id: article.id, subject: article.id.replaceAll("-", " "), sha256: article.sha256, examples: [] },
    "people.yaml": draftPeople(article),
    "statements.yaml": article.statements.map(({ id, text, speaker, kind, translated }) => ({
      id,
      text,
      speaker: speaker.name,
      kind,
      ...(translated ? { translated } : {}),
    })),
    "thesaurus.yaml": [],
    "propositions.yaml": [],
    "gaps.yaml": [],
    "phrasings.yaml": { propositions: {}, gaps: {} },
  };
  return new Map(
    Object.entries(COMMENTS).map(([name, comment]) => {
      const document = new Document(Object.entries(contents).find(([one]) => one === name)?.[1]);
      document.commentBefore = comment.replace(/^/gm, " ");
      return [name, document.toString({ lineWidth: 0 })];
    }),
  );
}

function draftPeople({ text, statements }: Article): { name: string; role: string; aliases: string[] }[] {
  const names = new Set(statements.map(({ speaker }) => speaker.name).filter((name) => name !== REPORTER.name));
  return [...names].map((name) => ({ name, role: roleOf(text, name) ?? name, aliases: aliasesOf(name) }));
}

function aliasesOf(name: string): string[] {
  const whole = name.toLowerCase().slice(0, LONGEST_ALIAS);
  const surname = whole.slice(whole.lastIndexOf(" ") + 1);
  return [...new Set([whole, surname])];
}
