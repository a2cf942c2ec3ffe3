import type { Knowledge } from "../knowledge/knowledge.js";
import type { Proposition, QuestionKind } from "../knowledge/schema.js";
import { ConceptFinder } from "../language/concepts.js";
import { Spelling } from "../language/spelling.js";
import { tokenize } from "../language/tokens.js";
import { type StanceFrame, stanceFeatures, topicFeatures } from "./features.js";
import { type Fitted, POLAR } from "./fitted.js";
import { classify, logOdds } from "./model.js";
import { readSentence, type Sentence } from "./sentence.js";
import { oppositesOf } from "./stance.js";

/** A topic (a proposition's id, or `gap:` and a gap's) with its probability. */
export interface Topic {
  id: string;
  probability: number;
}

/** Reads texts with one article's knowledge: what they are about, what they ask for, and which way they lean. */
export class Reader {
  readonly #concepts: ConceptFinder;
  readonly #spelling: Spelling;
  readonly #frame: StanceFrame;
  readonly #fitted: Fitted | null;

  constructor(knowledge: Knowledge, fitted: Fitted | null) {
    const labels = [...knowledge.concepts.flatMap((concept) => concept.labels), ...knowledge.people.flatMap((person) => person.aliases)];
    const words = (texts: string[]) => texts.flatMap((text) => tokenize(text).map((token) => token.norm));
    const targets = words([...labels, knowledge.article.text]);
    this.#concepts = new ConceptFinder(knowledge.concepts);
    this.#spelling = new Spelling([...targets, ...words(knowledge.phrasings.map((phrasing) => phrasing.text))], targets);
    this.#frame = { opposites: oppositesOf(knowledge.concepts), people: peopleByConcept(knowledge), speakers: speakersOf(knowledge) };
    this.#fitted = fitted;
  }

  read(text: string): Sentence {
    return readSentence(text, this.#concepts, this.#spelling);
  }

  /** All topics, the likeliest first; none where nothing has been fitted. */
  topics(sentence: Sentence): Topic[] {
    if (!this.#fitted) return [];
    const { topics } = this.#fitted;
    const probabilities = classify(topics, topicFeatures(sentence));
    return topics.classes.map((id, at) => ({ id, probability: probabilities[at] ?? 0 })).sort((a, b) => b.probability - a.probability);
  }

  /** What a question asks for; `polar` where it wants a yes or a no. */
  kind(sentence: Sentence): QuestionKind | typeof POLAR {
    if (!this.#fitted) return "what";
    const { kinds } = this.#fitted;
    const probabilities = classify(kinds, topicFeatures(sentence));
    const best = probabilities.indexOf(Math.max(...probabilities));
    return asKind(kinds.classes[best]);
  }

  /** Log-odds that the article says yes to what a text asks or claims about a proposition. */
  stance(sentence: Sentence, proposition: Proposition): number {
    return this.#fitted ? logOdds(this.#fitted.stance, stanceFeatures(sentence, proposition, this.#frame)) : 0;
  }

  /** The features that the models are fitted on, for `npm run fit`. */
  features(sentence: Sentence, proposition: Proposition) {
    return stanceFeatures(sentence, proposition, this.#frame);
  }
}

function asKind(name: string | undefined): QuestionKind | typeof POLAR {
  switch (name) {
    case "who":
    case "what":
    case "when":
    case "where":
    case "which":
    case "why":
    case "how":
    case "howmany":
    case "howlong":
    case "say":
    case "summary":
      return name;
    default:
      return POLAR;
  }
}

/** Which concept names which person: the one that has the person's name among its labels. */
function peopleByConcept({ people, concepts }: Knowledge): Map<string, string> {
  return new Map(
    people.flatMap(({ name }) => concepts.filter((concept) => concept.labels.includes(name.toLowerCase())).map(({ id }) => [id, name] as const)),
  );
}

/** Whose words each proposition rests on first, where they are somebody's. */
function speakersOf({ propositions, article }: Knowledge): Map<string, string> {
  return new Map(
    propositions.flatMap(({ id, evidence }) => {
      const statement = article.statements.find((one) => one.id === evidence[0]);
      return statement && statement.kind !== "narration" ? [[id, statement.speaker.name] as const] : [];
    }),
  );
}
