import type { Answer } from "../core/model/answer.js";
import type { Article } from "../core/model/article.js";
import { answeringWords } from "../surface/wording.js";
import { type Press, row } from "./buttons.js";
import { escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import { askedLine, headLines, quotesToShow, type Shown } from "./render.js";
import { DISCORD_WORDS } from "./words.js";

/** So many passages of one message are looked up; a longer list would leave too little room for each. */
export const MOST_PASSAGES = 4;
/** So many questions of one message are answered for all to see: a channel is not a page. */
export const MOST_QUESTIONS = 3;
const BETWEEN = "\n\n";
/** So much of each passage is repeated above what became of it. */
const WORDS_ROOM = 100;
/** What is kept for the article's words where pasted ones differ from them. */
const QUOTE_ROOM = 150;

/** A passage of somebody's message, and what became of it. */
export interface Looked {
  words: string;
  answer: Answer;
}

/** What stands around several passages that were looked up. */
export interface Frame {
  /** How many more there were. */
  unlooked: number;
  /** As in `Manner`. */
  asked: string | null;
  buttons: [label: string, press: Press][];
}

/** Shows what became of several passages, one below the other; each has the room that those before it left. */
export function renderSeveral(looked: Looked[], { unlooked, asked, buttons }: Frame, article: Article): Shown {
  const isAltered = looked.some(({ answer }) => answer.mode === "quote" && answer.difference.length > 0);
  const foot = [
    ...(isAltered ? [DISCORD_WORDS.difference] : []),
    ...(unlooked > 0 ? [`${DISCORD_WORDS.unlooked}: ${unlooked}`] : []),
    ...askedLine(asked),
  ];
  let room = LIMITS.content - foot.join("\n").length - BETWEEN.length;
  const parts = looked.map((each, index) => {
    const part = partWithin(each, Math.floor(room / (looked.length - index)) - BETWEEN.length);
    room -= part.length + BETWEEN.length;
    return part;
  });
  return { content: [...parts, foot.join("\n")].join(BETWEEN).trim(), components: row(buttons, article) };
}

/** The words, the verdict on them, and the best quotation. */
function partWithin({ words, answer }: Looked, room: number): string {
  const quotes = quotesToShow(answer);
  const above = oneLine(words) === "" ? [] : [`“${escapeWithin(words, WORDS_ROOM, escapeTyped)}”`];
  const left = room - above.join("\n").length - 1;
  const lines = headLines(answer, quotes, left - QUOTE_ROOM);
  // What the marks mean stands once below all.
  const head = [...above, ...lines.filter((line) => line !== DISCORD_WORDS.difference)].join("\n");
  const { text } = showQuotes(quotes.slice(0, 1), answeringWords(answer), room - head.length - 1);
  return text === "" ? head : `${head}\n${text}`;
}
