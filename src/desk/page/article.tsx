import { type Article, paragraphsOf } from "../../core/model/article.js";
import type { Span } from "../../core/model/span.js";
import { markedText } from "../../report/marked-text.js";
import { PAGE } from "./words.js";

/** Stretches of the article; UTF-16 code units of its text. */
type Place = Pick<Span, "start" | "end">;

/** What is marked in the article: what an answer quotes, and of that the words that settle it. */
export interface Marks {
  quoted: Place[];
  decisive: Place[];
}

export const NO_MARKS: Marks = { quoted: [], decisive: [] };

/** The article, its paragraphs numbered, each with an address of its own. */
export function ArticleBeside({ article, marks }: { article: Article; marks: Marks }) {
  const found = [
    { id: "quoted", spans: marks.quoted.map(asSpan) },
    { id: "decisive", spans: marks.decisive.map(asSpan) },
  ];
  let isFirst = true;
  const markOf = (ids: string[]) => {
    if (ids.length === 0) return null;
    const id = isFirst ? "quoted" : undefined;
    isFirst = false;
    return { id, class: ids.includes("decisive") ? "decisive" : undefined };
  };
  return (
    <aside class="article" aria-labelledby="article-title" tabindex={0}>
      <h2 id="article-title">{PAGE.article}</h2>
      <ol class="paragraphs">
        {paragraphsOf(article.text).map((paragraph, index) => (
          <li id={`p${index + 1}`}>
            {markedText(paragraph.text, within(found, paragraph)).map(({ text, ids }) => {
              const mark = markOf(ids);
              return mark ? <mark {...mark}>{text}</mark> : text;
            })}
          </li>
        ))}
      </ol>
    </aside>
  );
}

function asSpan({ start, end }: Place): Span {
  return { text: "", start, end };
}

/** What is found in a paragraph, at its places there. */
function within(found: { id: string; spans: Span[] }[], { start, end }: Place): { id: string; spans: Span[] }[] {
  return found.map(({ id, spans }) => ({
    id,
    spans: spans
      .filter((span) => span.start < end && start < span.end)
      .map((span) => asSpan({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })),
  }));
}
