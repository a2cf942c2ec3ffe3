import type { Article } from "../core/model/article.js";
import type { Checked } from "../surface/checking.js";
import type { Finding, Findings } from "../surface/findings.js";
import { answerButtons, rows, shareButton } from "./buttons.js";
import { LEGEND } from "./difference.js";
import { escapeArticle, escapeTyped, escapeWithin, oneLine } from "./escape.js";
import { LIMITS } from "./limits.js";
import { showQuotes } from "./quotes.js";
import { askedLine, headLines, isReadable, type MessageBody, type ReplyOptions, renderAnswer } from "./render.js";

const BETWEEN = "\n\n";
/** So much of each passage is repeated above what became of it. */
const WORDS_ROOM = 100;
/** What is kept for the article's words where pasted ones differ from them. */
const QUOTE_ROOM = 150;

/**
 * Shows what a text comes to: one answer as it is, several one below the other, each with the room that those before it left. Several
 * questions have the buttons of the first.
 * @param summary what stands before all that
 */
export function renderFindings(
  { found, notes }: Findings,
  article: Article,
  options: ReplyOptions,
  summary: string[] = [],
): MessageBody {
  const [first] = found;
  const head = summary.map(escapeArticle).join("\n");
  if (!first) return { content: [head, ...notes.map(escapeArticle)].join("\n").trim(), components: [] };
  if (found.length === 1 && head === "") return renderAnswer(first.answer, article, options, notes, first.presentation);
  const { asked, isPrivate } = options;
  const isAltered = found.some(({ presentation }) => presentation.difference !== null);
  const foot = [...(isAltered ? [LEGEND] : []), ...notes, ...askedLine(asked)].join("\n");
  let room = LIMITS.content - head.length - foot.length - 2 * BETWEEN.length;
  const parts = found.map((each, index) => {
    const part = partWithin(each, Math.floor(room / (found.length - index)) - BETWEEN.length);
    room -= part.length + BETWEEN.length;
    return part;
  });
  const isAsked = found.every(({ lookUp }) => lookUp.kind === "ask");
  const buttons = isAsked
    ? answerButtons(first.answer, { shown: 1, isPrivate, isReadable: isReadable(asked) }, article)
    : shareButton(isPrivate);
  return { content: [head, ...parts, foot].join(BETWEEN).trim(), components: rows(buttons, article) };
}

/** Shows what the check of a message or draft comes to: the summary, then what was found. */
export function renderChecked(checked: Checked, article: Article, options: ReplyOptions): MessageBody {
  return renderFindings(checked, article, options, checked.summary);
}

/** The words that were looked up, the verdict on them, and the best quotation. */
function partWithin({ lookUp, answer, presentation: presented }: Finding, room: number): string {
  const words = answer.mode === "quote" ? answer.words : lookUp.text;
  const above = oneLine(words) === "" ? [] : [`“${escapeWithin(words, WORDS_ROOM, escapeTyped)}”`];
  const left = room - above.join("\n").length - 1;
  const head = [...above, ...headLines(presented, left - QUOTE_ROOM, [])].join("\n");
  const { text } = showQuotes(presented.quotations.slice(0, 1), room - head.length - 1);
  return text === "" ? head : `${head}\n${text}`;
}
