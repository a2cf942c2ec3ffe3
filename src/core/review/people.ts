import type { Person } from "../model/person.js";
import { wordList } from "../text/word-list.js";
import { type Token, tokenize } from "../text/words.js";

/** Words of offices and whatever else somebody is named by. */
export const ROLES = wordList("names", "roles");
/** Roles that may mean somebody the article names, with a word of theirs. */
export const SHARED_ROLES = wordList("names", "roles of anybody");
const WITHIN_OFFICE = wordList("names", "within an office");
const HONORIFICS = wordList("names", "honorifics");
const REPORTER_ALIASES = wordList("names", "the reporter");

/** One of the article's people, by the words that may name them. */
export interface Acquaintance {
  name: string;
  surname: string;
  /** Words of their name, folded. */
  ofName: ReadonlySet<string>;
  /** Words of their name, office and other aliases, folded. */
  own: ReadonlySet<string>;
  /** The pronoun that goes with "Mr" or "Ms" where an alias has it; null where none tells. */
  pronoun: "he" | "she" | null;
}

const PRONOUNS = new Map<string, "he" | "she">([
  ["mr", "he"],
  ["sir", "he"],
  ["mrs", "she"],
  ["ms", "she"],
  ["miss", "she"],
  ["lady", "she"],
]);

/** An alias, as the folded words that make it. */
interface Alias {
  name: string;
  words: string[];
}

/** The people an article names, by the ways in which readers name them. */
export class People {
  readonly all: Acquaintance[];
  readonly #aliases = new Map<string, Alias[]>();
  readonly #reporter: string;

  /**
   * @param people the article's people; its reporter, named `reporter`, is known beside them
   * @param areRolesKnown false where a role that fits none of them may still be one of theirs
   */
  constructor(
    people: Person[],
    reporter: string,
    readonly areRolesKnown: boolean,
  ) {
    this.#reporter = reporter;
    this.all = people.map(acquaintance);
    for (const { name, role, aliases } of people)
      for (const alias of [name, name.replaceAll(" ", ""), role, ...aliases]) this.#add(name, alias);
    for (const alias of REPORTER_ALIASES) this.#add(reporter, alias);
    for (const list of this.#aliases.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(name: string, alias: string): void {
    const words = wordsOf(alias);
    const [first] = words;
    if (first === undefined) return;
    const starting = this.#aliases.get(first) ?? [];
    this.#aliases.set(first, [...starting, { name, words }]);
  }

  /** Who is named by exactly these folded words, with an article before them or not. */
  named(words: string[]): string | null {
    const named =
      this.#aliasOf(words) ?? (words[0] === "the" ? this.#aliasOf(words.slice(1)) : this.#aliasOf(["the", ...words]));
    return named?.name ?? null;
  }

  /** How many words name the reporter from one on: "the article"; 0 for none. */
  reporterAt(tokens: Token[], at: number): number {
    const starting = this.#aliases.get(tokens[at]?.norm ?? "") ?? [];
    const alias = starting.find(
      ({ name, words }) => name === this.#reporter && words.every((word, offset) => tokens[at + offset]?.norm === word),
    );
    return alias?.words.length ?? 0;
  }

  #aliasOf(words: string[]): Alias | undefined {
    return this.#aliases
      .get(words[0] ?? "")
      ?.find((alias) => alias.words.length === words.length && alias.words.every((word, at) => words[at] === word));
  }

  /** True for a word that may stand in a naming of one of the people, in whatever case it is typed. */
  isOwn(norm: string): boolean {
    return this.all.some(({ own }) => own.has(norm));
  }
}

function acquaintance({ name, role, aliases }: Person): Acquaintance {
  const ofName = wordsOf(name);
  // "@JohnKerry" is how some write it.
  const own = new Set([name, name.replaceAll(" ", ""), role, ...aliases].flatMap(wordsOf));
  for (const word of [...WITHIN_OFFICE, ...HONORIFICS, "a", "an", "his", "her"]) own.delete(word);
  const [pronoun = null] = aliases.flatMap((alias) => PRONOUNS.get(wordsOf(alias)[0] ?? "") ?? []);
  return { name, surname: ofName.at(-1) ?? "", ofName: new Set(ofName), own, pronoun };
}

function wordsOf(text: string): string[] {
  return tokenize(text).map(folded);
}

/** A token's folded word without a genitive's ending. */
export function folded({ norm }: Pick<Token, "norm">): string {
  return norm.endsWith("'s") ? norm.slice(0, -2) : norm;
}

/** True for two words for one country or place: Russia and Russian, Germany and German. */
export function isAkin(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return (
    word === other || (short.length >= 5 && /(?:n|an|ian|ish|ese|y)$/.test(long) && long.startsWith(short.slice(0, -1)))
  );
}
