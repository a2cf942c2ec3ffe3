import { Document } from "yaml";
import { CHATTER } from "../knowledge/reserved.js";
import { type Article, REPORTER } from "../model/article.js";
import { asMeant } from "../text/characters.js";
import { roleOf } from "./role.js";

/** The longest alias that people.yaml takes. */
const LONGEST_ALIAS = 80;

/** What stands at the head of each drafted file: what the editor has to look at. */
const COMMENTS = {
  "article.yaml": `Drafted by "npm run ingest". What this folder is about; sha256 is that of article.txt, which is not to be edited.
TO DO: give the subject as it can stand in a heading ("the dock strike of March 1889"), and a few example questions.`,
  "people.yaml": `Drafted by "npm run ingest": everybody whom the draft found speaking.
TO DO: strike out what is no person; correct each role, which must stand in the article word for word and is the bare name where the
draft found none; add to the aliases how readers name them, in lower case; add people who are quoted and were not found.`,
  "statements.yaml": `Drafted by "npm run ingest": every sentence of the article, in its order, cut at the quotation marks of direct speech.
TO DO: give each statement an id that says what it is about; correct the speaker (a name from people.yaml, or article) and the kind
(quotation, reported speech or narration). A quotation with the speaker "article" is one whose speaker the draft could not tell.`,
  "thesaurus/ignored.yaml": `The concept of words that say nothing about the matter; the program needs it by this id.
TO DO: more files beside this one, each with a group of concepts: people, places, what the article speaks of. Each has the words that people
use for it, the preferred one first, none belonging to two concepts:
- id: strike
  labels: [strike, walkout, stoppage]`,
  "topics/other-speaker.yaml": `What is named where a question credits somebody with what another said; the program needs it by this id.
TO DO: more files beside this one. One for each thing that the article settles, with the ids of the statements that are its evidence, and
ways in which people ask for it; as strike-over.yaml:
says: The strike is over.
article: denies
evidence: [pickets-remain]
phrasings:
  no: [are the dockers back at work?]
  who: [who says the strike goes on?]
And one for each thing that people do ask and the article does not say; as cost.yaml:
gap: what the strike costs
phrasings: [how much has it cost so far?]`,
};

/** Words that say nothing about any matter. */
const CHATTER_LABELS = ["hello", "hi", "good morning", "good evening", "thanks", "thank you", "please", "ok", "bye"];

/** The YAML files of a knowledge folder for an article that no editor has read yet, by name. The loader takes them as they are. */
export function draftFolder(article: Article): Map<string, string> {
  const contents: Record<keyof typeof COMMENTS, unknown> = {
    "article.yaml": { id: article.id, subject: article.id.replaceAll("-", " "), sha256: article.sha256, examples: [] },
    "people.yaml": draftPeople(article),
    "statements.yaml": article.statements.map(({ id, text, speaker, kind, translated }) => ({
      id,
      text,
      speaker: speaker.name,
      kind,
      ...(translated ? { translated } : {}),
    })),
    "thesaurus/ignored.yaml": [{ id: CHATTER, labels: CHATTER_LABELS }],
    "topics/other-speaker.yaml": { gap: "that this speaker spoke about this", phrasings: [] },
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
  // Names and roles are read in the text as it is meant, and a role has to stand in the article as it was typed.
  const meant = asMeant(text);
  const asTyped = (words: string) => {
    const at = meant.indexOf(words);
    return text.slice(at, at + words.length);
  };
  return [...names].map((name) => ({ name, role: asTyped(roleOf(meant, name) ?? name), aliases: aliasesOf(name) }));
}

function aliasesOf(name: string): string[] {
  const whole = name.toLowerCase().slice(0, LONGEST_ALIAS);
  const surname = whole.slice(whole.lastIndexOf(" ") + 1);
  return [...new Set([whole, surname])];
}
