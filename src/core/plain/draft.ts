import { createHash } from "node:crypto";
import { type Article, REPORTER } from "../article.js";
import { paragraphsOf, sentencesOf } from "./sentences.js";

export function draftArticle(text: string, id: string): Article {
  const statements = paragraphsOf(text).flatMap((paragraph, at) =>
    sentencesOf(text, paragraph).map((place) => ({
      id: "",
      text: text.slice(place.start, place.end),
      ...place,
      paragraph: at + 1,
      speaker: REPORTER,
      kind: "narration" as const,
      translated: false,
    })),
  );
  statements.forEach((s, at) => {
    s.id = `s${at + 1}`;
  });
  return { id, sha256: createHash("sha256").update(text).digest("hex"), text, statements };
}
