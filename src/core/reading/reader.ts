import type { Knowledge } from "../knowledge/knowledge.js";
import type { Proposition, QuestionKind } from "../knowledge/schema.js";
import { ConceptFinder, type Mention } from "../language/concepts.js";
import { writeOut } from "../language/contractions.js";
import type { Lexicon } from "../language/lexicon.js";
import { Spelling } from "../language/spelling.js";
import { tokenize } from "../text/words.js";
import { type Misattribution, misattribution, type PersonConcepts } from "./attribution.js";
import { type Features, type StanceFrame, stanceFeatures, topicFeatures } from "./features.js";
import { type Fitted, POLAR } from "./fitted.js";
import { Classifier, StanceModel } from "./model.js";
import { readSentence, type Sentence } from "./sentence.js";
import { oppositesOf } from "./stance.js";

/** A topic (a proposition's id, or `gap:` and a gap's) with its probability. */
export interface Topic {
  id: string;
  probability: number;
}

/** Less likely topics change nothing. */
const NEGLIGIBLE = 1e-4;

interface Models {
  topics: Classifier;
  kinds: Classifier;
  stance: StanceModel;
  attested: Fitted["attested"];
}

/** Reads texts with one article's knowledge: what they are about, what they ask for, and which way they lean. */
export class Reader {
  readonly #concepts: ConceptFinder;
  readonly #spelling: Spelling;
  readonly #frame: StanceFrame;
  readonly #people: PersonConcepts[];
  readonly #outside: Set<string>;
  /** Whose words each proposition rests on, the reporter's apart. */
  readonly #speakers: Map<string, Set<string>>;
  readonly #models: Models | null;
  /** A sentence is classified more than once. */
  readonly #featuresOf = new WeakMap<Sentence, Features>();

  /** `fitted` is null only while it is being fitted. */
  constructor(knowledge: Knowledge, lexicon: Lexicon, fitted: Fitted | null) {
    this.#concepts = new ConceptFinder(lexicon);
    this.#spelling = new Spelling(lexicon);
    const people = this.#peopleByConcept(knowledge);
    this.#frame = {
      opposites: oppositesOf(knowledge.concepts),
      people,
      speakers: speakersOf(knowledge),
    };
    this.#people = peopleConcepts(knowledge, people);
    this.#outside = new Set(knowledge.concepts.filter((concept) => concept.outside).map((concept) => concept.id));
    this.#speakers = evidencedBy(knowledge);
    this.#models = fitted && {
      topics: new Classifier(fitted.topics),
      kinds: new Classifier(fitted.kinds),
      stance: new StanceModel(fitted.stance),
      attested: fitted.attested,
    };
  }

  /** Which concept names which person: the one that the person's name is found to be. */
  #peopleByConcept({ people }: Knowledge): Map<string, string> {
    return new Map(
      people.flatMap(({ name }) => {
        const concept = this.#concepts.find(writeOut(tokenize(name)))[0]?.concept;
        return concept ? [[concept, name] as const] : [];
      }),
    );
  }

  read(text: string): Sentence {
    return readSentence(text, this.#concepts, this.#spelling);
  }

  /** The topics that come into question, the likeliest first; none where nothing has been fitted. */
  topics(sentence: Sentence): Topic[] {
    if (!this.#models) return [];
    const { topics } = this.#models;
    const likely: Topic[] = [];
    topics.classify(this.#topicFeatures(sentence)).forEach((probability, at) => {
      const id = topics.classes[at];
      if (id !== undefined && probability >= NEGLIGIBLE) likely.push({ id, probability });
    });
    return likely.sort((a, b) => b.probability - a.probability);
  }

  /** What a question asks for; `polar` where it wants a yes or a no. */
  kind(sentence: Sentence): QuestionKind | typeof POLAR {
    return this.#likeliestKind(sentence, true);
  }

  /** What a question asks for that cannot be answered with yes or no. */
  openKind(sentence: Sentence): QuestionKind {
    const kind = this.#likeliestKind(sentence, false);
    return kind === POLAR ? "what" : kind;
  }

  #topicFeatures(sentence: Sentence): Features {
    const known = this.#featuresOf.get(sentence);
    if (known) return known;
    const features = topicFeatures(sentence);
    this.#featuresOf.set(sentence, features);
    return features;
  }

  #likeliestKind(sentence: Sentence, mayBePolar: boolean): QuestionKind | typeof POLAR {
    let likeliest = "what";
    let most = 0;
    this.#models?.kinds.classify(this.#topicFeatures(sentence)).forEach((probability, at) => {
      const kind = this.#models?.kinds.classes[at];
      if (kind === undefined || probability <= most || (kind === POLAR && !mayBePolar)) return;
      [likeliest, most] = [kind, probability];
    });
    return asKind(likeliest);
  }

  /** The names of the article's people that a sentence mentions, in its order. */
  peopleIn(sentence: Pick<Sentence, "mentions">): string[] {
    return sentence.mentions.flatMap(({ concept }) => this.#frame.people.get(concept) ?? []);
  }

  /** The people whom a sentence names, or by their office means. */
  peopleMeant(sentence: Sentence): string[] {
    const named = this.peopleIn(sentence);
    if (named.length > 0) return named;
    const concepts = sentence.mentions.map(({ concept }) => concept);
    return this.#people.filter(({ office }) => concepts.some((concept) => office.has(concept))).map(({ name }) => name);
  }

  /** True for a mention of one of the article's people. */
  isPerson({ concept }: Mention): boolean {
    return this.#frame.people.has(concept);
  }

  /** True for a concept that the article does not speak of. */
  isOutside(concept: string): boolean {
    return this.#outside.has(concept);
  }

  /** Whom a sentence wrongly credits with a proposition that only one person stated. */
  misattribution(sentence: Sentence, proposition: Proposition): Misattribution {
    return misattribution(sentence, proposition, this.#people, this.#speakers.get(proposition.id) ?? new Set());
  }

  /** How many words of a sentence the editor has never used. */
  unknownWords({ tokens }: Sentence): number {
    return tokens.filter((token) => !this.#spelling.knows(token)).length;
  }

  /** True where a sentence names something outside the article that nobody asking about this topic has named. */
  speaksAgainst(sentence: Sentence, topic: string): boolean {
    const outside = sentence.mentions.filter(({ concept }) => this.#outside.has(concept));
    if (outside.length === 0) return false;
    const attested = this.#models?.attested[`${topic} ${this.kind(sentence) === POLAR ? POLAR : "open"}`];
    return outside.some(({ concept }) => !attested?.includes(concept));
  }

  /** Log-odds that the article says yes to what a text asks or claims about a proposition. */
  stance(sentence: Sentence, proposition: Proposition): number {
    return this.#models?.stance.logOdds(stanceFeatures(sentence, proposition, this.#frame)) ?? 0;
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

/** Whose word each proposition is, where that counts. */
function speakersOf({ propositions }: Knowledge): Map<string, string> {
  return new Map(propositions.flatMap(({ id, by }) => (by ? [[id, by] as const] : [])));
}

/** Who spoke the statements that each proposition rests on. */
function evidencedBy({ article, people, propositions }: Knowledge): Map<string, Set<string>> {
  const names = new Set(people.map(({ name }) => name));
  const speakers = new Map(article.statements.map(({ id, speaker }) => [id, speaker.name]));
  return new Map(
    propositions.map(({ id, evidence }) => [
      id,
      new Set(evidence.flatMap((one) => speakers.get(one) ?? []).filter((name) => names.has(name))),
    ]),
  );
}

function peopleConcepts({ people }: Knowledge, byConcept: Map<string, string>): PersonConcepts[] {
  const concepts = [...byConcept];
  return people.map(({ name, office }) => ({
    name,
    person: new Set(concepts.filter(([, person]) => person === name).map(([concept]) => concept)),
    office: new Set(office),
  }));
}
