import { namesIn, OFFICES } from "../language/names.js";
import { wordList } from "../text/word-list.js";
import { isCapital, type Token, tokenize } from "../text/words.js";

/** A description longer than this is no office. */
const LONGEST_ROLE = 60;
/** Small words within an office: "Secretary of State for Health and Care". */
const WITHIN = wordList("names", "within an office");
/** A clause is no office: ", who was born in Leeds,". */
const CLAUSE = wordList("names", "no office");
/** These stand before an office and are no part of it. */
const BEFORE_OFFICE = wordList("names", "before an office");

/** Somebody's office or description as the article gives it beside their name, word for word; null where it gives none. */
export function roleOf(article: string, name: string): string | null {
  for (let at = article.indexOf(name); at >= 0; at = article.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const before =
      article
        .slice(Math.max(0, at - 2 * LONGEST_ROLE), at)
        .split("\n")
        .at(-1) ?? "";
    const [after = ""] = article.slice(end, end + 2 * LONGEST_ROLE).split("\n", 1);
    const role = officeBefore(before) ?? descriptionAfter(after);
    if (role) return role;
  }
  return null;
}

/** `US Secretary of State, John Kerry`: words with capital letters that end at the name, with an office among them. */
function officeBefore(stretch: string): string | null {
  const tokens = tokenize(stretch);
  let first = tokens.length;
  while (first > 0 && reaches(stretch, tokens[first - 1], tokens[first])) first--;
  while (first < tokens.length && !startsOffice(tokens[first])) first++;
  const [from, to] = [tokens[first], tokens.at(-1)];
  if (!from || !to || !tokens.slice(first).some(({ norm }) => OFFICES.has(norm))) return null;
  const role = stretch.slice(from.start, to.end);
  return role.length <= LONGEST_ROLE ? role : null;
}

/** A capital letter or a small word of an office, with only a space after it; a comma may stand before the name itself. */
function reaches(text: string, token: Token | undefined, next: Token | undefined): boolean {
  if (!token || !(isCapital(token) || WITHIN.has(token.norm))) return false;
  const between = text.slice(token.end, next?.start ?? text.length);
  return between === " " || (!next && between === ", ");
}

function startsOffice(token: Token | undefined): boolean {
  return token !== undefined && isCapital(token) && !BEFORE_OFFICE.has(token.norm);
}

/** `Jane Doe, head of the union, said`. */
function descriptionAfter(text: string): string | null {
  if (!text.startsWith(", ")) return null;
  const description = (text.slice(2, 4 + LONGEST_ROLE).split(/[,.;:]/)[0] ?? "").trim();
  const isWhole = text.length > 2 + description.length && description.length <= LONGEST_ROLE;
  const tokens = tokenize(description);
  const isClause = CLAUSE.has(tokens[0]?.norm ?? "");
  const isDescription = /^\p{Ll}/u.test(description) && description.includes(" ") && !isClause;
  return isWhole && isDescription && namesIn(description, tokens).length <= 2 ? description : null;
}
