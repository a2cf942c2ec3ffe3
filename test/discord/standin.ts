import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { AskAnswer, CheckAnswer, QuotationAnswer, Quote } from "../../src/core/answer.js";
import { type Article, quoteStatement, REPORTER, type Statement } from "../../src/core/article.js";
import type { Core, Person } from "../../src/core/core.js";

const read = (name: string) => readFileSync(`knowledge/munich-agreement/${name}`, "utf8");

const peopleFile = z.array(
  z.object({ name: z.string(), role: z.string(), aliases: z.array(z.string()), office: z.array(z.string()) }),
);
const statementsFile = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    speaker: z.string(),
    kind: z.enum(["quotation", "reported speech", "narration"]),
    translated: z.boolean().default(false),
  }),
);

/** A core that knows the article and nothing else: it meets question and statement on common words. */
export function standInCore(): Core {
  const people = peopleFile.parse(parse(read("people.yaml")));
  const article = readArticle(people);
  const source = { id: article.id, sha256: article.sha256 };
  const rank = (text: string): Quote[] => {
    const wanted = wordsOf(text);
    const common = (statement: Statement) => wordsOf(statement.text).filter((word) => wanted.includes(word)).length;
    return article.statements
      .map((statement) => ({ statement, score: common(statement) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
      .map(({ statement }) => quoteStatement(article, statement));
  };
  const examples = ["Is this a ceasefire?", "When does the cessation of hostilities begin?", "Who hosted the talks?"];
  return {
    article,
    people,
    subject: "the Munich agreement of February 2016",
    examples,
    ask(question, thread = []): AskAnswer {
      const quotes = rank([...thread, question].join(" "));
      const first = quotes[0];
      const base = { mode: "ask", source, span: null, polarity: null, gap: null } as const;
      if (!first || /assad/i.test(question))
        return {
          ...base,
          outcome: "not_covered",
          quotes: [],
          nearest: quotes,
          gap: { id: "assad", text: "what becomes of Assad" },
        };
      const span = { text: first.text.slice(0, 8), start: first.start, end: first.start + 8 };
      const polarity = /^is /i.test(question) ? "no" : null;
      return { ...base, outcome: "answered", quotes, nearest: [], span, polarity };
    },
    check(claim): CheckAnswer {
      const quotes = rank(claim);
      if (quotes.length === 0)
        return { mode: "check", outcome: "not_enough_info", quotes: [], nearest: [], gap: null, source };
      return { mode: "check", outcome: "refuted", quotes: quotes.slice(0, 2), nearest: [], gap: null, source };
    },
    quotation(input, speaker): QuotationAnswer {
      const words = /[“"](.+)[”"]/.exec(input)?.[1] ?? input;
      const found = article.statements.find((statement) => statement.text.includes(words));
      const base = { mode: "quote", words, claimedSpeaker: speaker ?? null, source } as const;
      if (found)
        return {
          ...base,
          outcome: "exact",
          speaker: found.speaker,
          quotes: [quoteStatement(article, found)],
          difference: [],
        };
      const near = rank(words)[0];
      if (!near) return { ...base, outcome: "not_found", speaker: null, quotes: [], difference: [] };
      const difference = [
        { kind: "removed" as const, text: near.text },
        { kind: "added" as const, text: words },
      ];
      return { ...base, outcome: "altered", speaker: near.speaker, quotes: [near], difference };
    },
    suggest: (typed, limit) =>
      examples.filter((example) => example.toLowerCase().includes(typed.toLowerCase())).slice(0, limit),
  };
}

function readArticle(people: Person[]): Article {
  const text = read("article.txt").trimEnd();
  let from = 0;
  const statements = statementsFile.parse(parse(read("statements.yaml"))).map((written): Statement => {
    const start = text.indexOf(written.text, from);
    from = start + written.text.length;
    const person = people.find(({ name }) => name === written.speaker);
    const speaker = person ? { name: person.name, role: person.role } : REPORTER;
    return { ...written, speaker, start, end: from, paragraph: text.slice(0, start).split("\n").length };
  });
  return { id: "munich-agreement", sha256: createHash("sha256").update(text).digest("hex"), text, statements };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{5,}/g) ?? [];
}
