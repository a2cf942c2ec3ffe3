import type { Answer, AskAnswer, CheckAnswer, QuotationAnswer } from "./model/answer.js";
import type { Article } from "./model/article.js";
import type { Person } from "./model/person.js";
import type { LookUp, LookUpKind, Request } from "./model/request.js";

/**
 * What every surface asks. All methods are pure, synchronous, deterministic, take any string and never throw. The first four read at
 * most `MOST_READ` of a text, and leave out the piece at which they stop.
 */
export interface Core {
  readonly article: Article;
  readonly people: Person[];
  /** What the article is about, for headings: "the Munich agreement of February 2016". */
  readonly subject: string;
  /** A few questions that the article answers, for help texts and suggested prompts. */
  readonly examples: string[];
  /** What somebody asks for in free text ("check Lavrov called it easy", "help", two questions at once), in its order; at least one. */
  read(typed: string): Request[];
  /**
   * What there is to look up where the way is settled, as by a command: one, or several for several questions; none of a text so long
   * that nothing in it is read to its end.
   * @param speaker whom pasted words are said to be from; otherwise that is read from the text
   */
  lookUps(kind: LookUpKind, text: string, speaker?: string): LookUp[];
  /** What can be looked up in somebody's message: its quotations, questions and claims, each by itself. */
  passages(message: string): LookUp[];
  /** Each quotation in somebody's message, with the words around it that may name its speaker; the whole message where it is one. */
  quotations(message: string): LookUp[];
  /** Looks something up; `thread` holds what was asked before, oldest first; the last `MOST_EARLIER` count. */
  answer(lookUp: LookUp, thread?: string[]): Answer;
  /** Answers a question. */
  ask(question: string, thread?: string[]): AskAnswer;
  /** Verifies a claim. */
  check(claim: string): CheckAnswer;
  /** Verifies pasted words. */
  quotation(input: string, speaker?: string): QuotationAnswer;
  /** Questions that the article answers, nearest to what was typed first; at most `limit`. */
  suggest(typed: string, limit: number): string[];
}
