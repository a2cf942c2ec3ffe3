import { z } from "zod";
import { type Article, statementsAt } from "../core/model/article.js";
import { MOST_EARLIER } from "../core/model/request.js";
import { type Rated, ratedOutcome } from "./feedback.js";

/**
 * What buttons carry in their ids and values, as short texts that anybody may have written. Nothing else is remembered about the
 * message that a button stands under, so it works after a restart and on any copy of the bot. Numbers are in base 36.
 */

/** A stretch of the article, in UTF-16 code units, `end` exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** Tells one text of the article from another: places mean nothing in a corrected article. */
export function stampOf(article: Article): string {
  return article.sha256.slice(0, 8);
}

/** Writes stretches of the article. */
export function writePlaces(places: Place[]): string {
  return places.map(({ start, end }) => `${start.toString(36)}-${end.toString(36)}`).join(",");
}

/** Reads stretches of the article; none where no statement stands at the place of one. */
export function readPlaces(written: string, article: Article): Place[] {
  const places = written.split(",").map((place) => readPlace(place, article));
  return places.every((place) => place !== null) ? places : [];
}

function readPlace(written: string, article: Article): Place | null {
  const [start = null, end = null] = written.split("-").map(readNumber);
  if (start === null || end === null || start >= end || end > article.text.length) return null;
  return statementsAt(article, start, end).length > 0 && article.text.slice(start, end).isWellFormed()
    ? { start, end }
    : null;
}

/** A question or claim with what was asked before it, oldest first: enough to look it up again. */
export interface Asked {
  kind: "ask" | "check";
  text: string;
  thread: string[];
}

/** Writes what was asked. */
export function writeAsked({ kind, text, thread }: Asked): string {
  return JSON.stringify([kind, text, ...thread.slice(-MOST_EARLIER)]);
}

const asked = z.tuple([z.enum(["ask", "check"]), z.string()]).rest(z.string());

/** Reads what was asked; null where it is not written as above. */
export function readAsked(written: string): Asked | null {
  try {
    const [kind, text, ...thread] = asked.parse(JSON.parse(written));
    return { kind, text, thread };
  } catch {
    return null;
  }
}

/** Writes what was rated; statements by their numbers in the article. */
export function writeRated({ outcome, polarity, statements }: Rated, article: Article): string {
  const numbers = statements.map((id) => article.statements.findIndex((statement) => statement.id === id));
  return [outcome, polarity ?? "", ...numbers.map((number) => number.toString(36))].join("-");
}

/** Reads what was rated; null where it is no outcome of this version. */
export function readRated(written: string, article: Article): Rated | null {
  const [said = "", polarity, ...numbers] = written.split("-");
  const outcome = ratedOutcome(said);
  if (!outcome) return null;
  const statements = numbers.flatMap((number) => article.statements[readNumber(number) ?? -1]?.id ?? []);
  return { outcome, polarity: polarity === "yes" || polarity === "no" ? polarity : null, statements };
}

/** Reads a number in base 36; null where it is none. */
export function readNumber(written: string | undefined): number | null {
  return written && /^[0-9a-z]{1,6}$/.test(written) ? Number.parseInt(written, 36) : null;
}
