import { createHash } from "node:crypto";
import { FullNames, namesIn } from "../language/names.js";
import { type Article, paragraphsOf, REPORTER, type Statement } from "../model/article.js";
import { partOf, wholeOf } from "../model/span.js";
import { asMeant } from "../text/characters.js";
import { tokenize } from "../text/words.js";
import { type Credit, creditBeside, creditOf } from "./credit.js";
import { type Piece, piecesOf } from "./pieces.js";

/**
 * Makes an article of any plain text: each line is a paragraph, and its sentences are the statements, with quotations told apart
 * from the words around them, and with their speakers as far as the text makes them plain.
 */
export function draftArticle(text: string, id: string): Article {
  const paragraphs = paragraphsOf(text);
  const meant = wholeOf(asMeant(text));
  const read = paragraphs.map(({ start, end }) => partOf(meant, start, end));
  const names = new FullNames(read);
  const speakers = new Speakers();
  const statements: Statement[] = [];
  for (const [at, paragraph] of read.entries())
    for (const piece of piecesOf(paragraph))
      statements.push({
        id: `s${statements.length + 1}`,
        ...partOf(wholeOf(text), piece.span.start, piece.span.end),
        paragraph: at + 1,
        translated: piece.translated,
        ...speakers.credit(piece, names),
      });
  return { id, sha256: createHash("sha256").update(text).digest("hex"), text, statements };
}

/** Keeps in mind who spoke last, for `he says`, and for quotations that stand alone after somebody's words. */
class Speakers {
  /** Whom `he` means: the last speaker, as long as nobody else has been named. */
  #meant: string | null = null;
  /** Whoever the statement before was from. */
  #current: string | null = null;

  credit(piece: Piece, names: FullNames): Pick<Statement, "speaker" | "kind"> {
    const { text } = piece.span;
    const name = this.#nameFor(text, piece, names);
    if (name) this.#meant = name;
    else if (!piece.quoted && namesSomebody(text)) this.#meant = null;
    if (!piece.besideQuotation) this.#current = name;
    const kind = piece.quoted ? "quotation" : name ? "reported speech" : "narration";
    return { kind, speaker: name ? { name, role: null } : REPORTER };
  }

  #nameFor(text: string, piece: Piece, names: FullNames): string | null {
    if (piece.besideQuotation) return null;
    const credit = piece.quoted ? firstNamed(piece.beside, names) : creditOf(text, names);
    if (credit === "again") return this.#meant;
    if (credit) return credit.name;
    // Words beside it that name nobody, as in `asked the judge`, leave the speaker open.
    return piece.quoted && piece.beside.length === 0 ? this.#current : null;
  }
}

function firstNamed(beside: string[], names: FullNames): Credit | null {
  for (const words of beside) {
    const found = creditBeside(words, names);
    if (found) return found;
  }
  return null;
}

function namesSomebody(text: string): boolean {
  return namesIn(text, tokenize(text)).some((name) => name.text.includes(" "));
}
