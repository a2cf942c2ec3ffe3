import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { addHealth } from "../health/routes.js";
import { api } from "./api/api.js";
import { describe } from "./api/document.js";
import type { Desk, DeskEnv } from "./desk.js";
import { askerOf, bearerOf, isLetIn, refuseForeign } from "./guard.js";
import { LIMITS } from "./limits.js";
import { pages } from "./page/pages.js";
import { problemPage } from "./page/problem.js";
import { PROBLEM_JSON, Problem, problemOf, tooLarge } from "./problems.js";

/** What programs ask for, and get problems as JSON. */
const FOR_PROGRAMS = /^\/(v1|openapi\.json|healthz|readyz|metrics)\b/;

/** What is told without the token: that the program runs, and what the page of the token itself needs. */
const OPEN = /^\/(healthz|readyz|assets\/.*)$/;

/** The whole of the desk: who is let in, the API, the page, and how failures are told. */
export function deskApp(desk: Desk): OpenAPIHono<DeskEnv> {
  const { core, config, metrics, log } = desk;
  const app = new OpenAPIHono<DeskEnv>();
  const limiter = new RateLimiterMemory({ points: LIMITS.ratePoints, duration: LIMITS.ratePeriod });
  const isLarge = bodyLimit({
    maxSize: LIMITS.body,
    onError: () => {
      throw tooLarge(LIMITS.body, "bytes");
    },
  });

  app.use(async (context, next) => {
    const { incoming } = context.env;
    const { path, method } = context.req;
    refuseForeign(incoming, config);
    if (OPEN.test(path)) return next();
    await spend(
      limiter,
      askerOf(incoming, config),
      method === "POST" && path.endsWith("/draft") ? LIMITS.rateDraft : 1,
    );
    // Of a page, its own form may bring the token.
    if (FOR_PROGRAMS.test(path) && !isLetIn(config.token, bearerOf(incoming.headers.authorization))) throw unknown();
    const { "content-length": length, "transfer-encoding": encoding } = incoming.headers;
    // Reading a body for its length alone would take as long as the answer.
    if (encoding !== undefined) return isLarge(context, next);
    if (Number(length ?? 0) > LIMITS.body) throw tooLarge(LIMITS.body, "bytes");
    return next();
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => refused(context, notAllowed(methods)) }));

  addHealth(app, { parts: () => ({ desk: !desk.isLeaving() && desk.reviewer.isReady }), metrics });
  app.route("/", api(desk));
  describe(app);
  app.route("/", pages(desk));
  app.notFound((context) => refused(context, new Problem(404, "There is nothing at this address.")));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (!problem) log.error({ kind: error.name, path: context.req.path }, "a request failed");
    return refused(
      context,
      problem ?? new Problem(500, "Something went wrong. It has been noted, without what was asked."),
    );
  });

  function refused(context: Context<DeskEnv>, problem: Problem): Response {
    metrics.failed("desk", String(problem.status));
    for (const [name, value] of Object.entries(problem.options.headers ?? {})) context.header(name, value);
    // A browser asks for pages.
    if (!FOR_PROGRAMS.test(context.req.path))
      return context.html(problemPage(core, problem, config.token === null), problem.status);
    return context.body(JSON.stringify(problem.details()), problem.status, { "Content-Type": PROBLEM_JSON });
  }
  return app;
}

function unknown(): Problem {
  return new Problem(401, "The desk's token is missing or wrong.", { headers: { "WWW-Authenticate": "Bearer" } });
}

function notAllowed(methods: string[]): Problem {
  const allowed = methods.join(", ");
  return new Problem(405, `This address takes ${allowed}.`, { headers: { Allow: allowed } });
}

/** @throws Problem 429 where an address asks faster than it may */
async function spend(limiter: RateLimiterMemory, asker: string, points: number): Promise<void> {
  try {
    await limiter.consume(asker, points);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new Problem(429, "That was a lot at once. Go on in a moment.", {
      headers: { "Retry-After": String(seconds) },
    });
  }
}
