import type { Core } from "../core/core.js";
import { paragraphsOf } from "../core/model/article.js";
import { WORDS } from "../surface/wording.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";

/** What can be typed, and what it does. */
const REQUESTS = [
  ["check: CLAIM", "whether the article bears a claim out"],
  ['quote: "WORDS" - SPEAKER', "whether words stand in the article, and who said them"],
  ["source", "the article, with paragraph numbers"],
  ["help", "this"],
];

/** What the bot answers and how it is asked. */
export function helpPage({ subject, examples }: Pick<Core, "subject" | "examples">, screen: Screen): string {
  const line = (text: string) => paragraph(text, screen, "  ", "    ");
  return [
    paragraph(
      `Ask about ${subject}. The answer is in the article's own words, or says that the article does not answer.`,
      screen,
    ),
    ...REQUESTS.map(([typed = "", does = ""]) => line(`${typed.padEnd(26)} ${does}`)),
    ...(examples.length > 0 ? ["For example:", ...examples.map(line)] : []),
  ].join("\n");
}

/** The article with its paragraphs numbered. */
export function sourcePage({ article }: Pick<Core, "article">, screen: Screen): string {
  const paragraphs = paragraphsOf(article.text).map(({ text }, at) =>
    paragraph(text, screen, `${String(at + 1).padStart(2)}  `, "    "),
  );
  return [`${WORDS.reporter}:`, ...paragraphs].join("\n");
}
