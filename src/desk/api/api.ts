import { OpenAPIHono } from "@hono/zod-openapi";
import type { Core } from "../../core/core.js";
import type { LookUpKind } from "../../core/model/request.js";
import { lookUpEach } from "../../surface/findings.js";
import { WORDS } from "../../surface/wording.js";
import type { Desk, DeskEnv } from "../desk.js";
import { LIMITS } from "../limits.js";
import { Problem, unusable } from "../problems.js";
import { articleRoute, askRoute, checkRoute, draftRoute, quoteRoute, suggestRoute } from "./routes.js";

/** The API, without what it has in common with the page. */
export function api(desk: Desk): OpenAPIHono<DeskEnv> {
  const { core } = desk;
  const app = new OpenAPIHono<DeskEnv>({
    defaultHook(result) {
      if (!result.success) throw unusableFields(result.target, result.error.issues);
    },
  });
  app.openapi(askRoute, (context) => {
    const { question, thread } = context.req.valid("json");
    const { found, notes } = answersTo(core, "ask", "question", question, thread);
    const answers = found.flatMap(({ lookUp: { text }, answer }) =>
      answer.mode === "ask" ? [{ text, ...answer }] : [],
    );
    const [first, ...others] = answers;
    if (!first) throw unusable("#/question", WORDS.neverEnds);
    const { text: _, ...answer } = first;
    return context.json({ ...answer, notes, ...(others.length > 0 ? { parts: answers } : {}) }, 200);
  });

  app.openapi(checkRoute, (context) => {
    const { claim } = context.req.valid("json");
    const { found, notes } = answersTo(core, "check", "claim", claim);
    const answer = found[0]?.answer;
    if (answer?.mode !== "check") throw unusable("#/claim", WORDS.neverEnds);
    return context.json({ ...answer, notes }, 200);
  });

  app.openapi(quoteRoute, (context) => {
    const { words, speaker } = context.req.valid("json");
    const { found, notes } = answersTo(core, "quote", "words", words, [], speaker);
    const answer = found[0]?.answer;
    if (answer?.mode !== "quote") throw unusable("#/words", WORDS.neverEnds);
    return context.json({ ...answer, notes }, 200);
  });

  app.openapi(draftRoute, async (context) => {
    const { text, format = "plain" } = context.req.valid("json");
    const draft = { name: "draft", text, format };
    const { review } = await desk.reviewer.review({ draft }, context.req.raw.signal);
    return context.body(review, 200, { "Content-Type": "application/json" });
  });

  app.openapi(articleRoute, (context) => context.json(core.article, 200));

  app.openapi(suggestRoute, (context) =>
    context.json({ suggestions: core.suggest(context.req.valid("query").q, LIMITS.suggestions) }, 200),
  );
  return app;
}

function answersTo(core: Core, kind: LookUpKind, field: string, text: string, thread: string[] = [], speaker?: string) {
  const lookUps = core.lookUps(kind, text, speaker);
  if (lookUps.length === 0) throw unusable(`#/${field}`, WORDS.neverEnds);
  return lookUpEach(core, text, lookUps, thread);
}

/** An issue of zod's: where, and what. */
interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
}

function unusableFields(target: string, issues: readonly Issue[]): Problem {
  const errors = issues.map(({ path, message }) => {
    const pointer =
      target === "query" ? `?${path.map(String).join(".")}` : `#${path.map((key) => `/${String(key)}`).join("")}`;
    return { pointer, detail: message };
  });
  const detail = errors.map((error) => `${error.pointer} ${error.detail}`).join("; ");
  return new Problem(422, detail, { errors });
}
