import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";
import { PROBLEM_JSON } from "../problems.js";
import {
  ArticleResponse,
  AskRequest,
  AskResponse,
  CheckRequest,
  CheckResponse,
  DraftRequest,
  ProblemResponse,
  QuoteRequest,
  QuoteResponse,
  ReviewResponse,
  SuggestQuery,
  SuggestResponse,
} from "./schemas.js";

/** The API's routes as OpenAPI has them: what goes in, what comes out, and what may go wrong. */

const PROBLEMS = {
  400: "The body is not JSON.",
  401: "The desk asks for its token, and it is missing or wrong.",
  403: "The request came by a foreign host name, or from a page of another site.",
  413: "The body or the draft is larger than is taken; `limit` says how much is.",
  415: "The body is not sent as JSON.",
  422: "A field is missing or cannot be used; `errors` says which.",
  429: "Too many requests from one address; Retry-After says when to go on, in seconds.",
  503: "Too many drafts wait in line, the draft took too long, or the desk is being stopped; Retry-After says when to try again, in seconds.",
} as const;

type ProblemStatus = keyof typeof PROBLEMS;

const RETRY = { "Retry-After": { schema: { type: "integer" as const, minimum: 1 }, description: "Seconds" } };

const problem = (status: ProblemStatus) => ({
  description: PROBLEMS[status],
  content: { [PROBLEM_JSON]: { schema: ProblemResponse } },
  ...(status === 429 || status === 503 ? { headers: RETRY } : {}),
});

/** What may go wrong everywhere. */
const always = { 401: problem(401), 403: problem(403), 429: problem(429) };

/** What may go wrong where there is a body. */
const withBody = { ...always, 400: problem(400), 413: problem(413), 415: problem(415), 422: problem(422) };

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const secured = { security: [{ token: [] }, {}] };

export const askRoute = createRoute({
  ...secured,
  method: "post",
  path: "/v1/ask",
  operationId: "ask",
  summary: "Answer a question",
  request: body(AskRequest),
  responses: { 200: json(AskResponse, "The answer, in the article's words"), ...withBody },
});

export const checkRoute = createRoute({
  ...secured,
  method: "post",
  path: "/v1/check",
  operationId: "check",
  summary: "Check a claim",
  request: body(CheckRequest),
  responses: { 200: json(CheckResponse, "The verdict, with its evidence"), ...withBody },
});

export const quoteRoute = createRoute({
  ...secured,
  method: "post",
  path: "/v1/quote",
  operationId: "quote",
  summary: "Verify a quotation",
  request: body(QuoteRequest),
  responses: { 200: json(QuoteResponse, "Whether the words stand in the article, and whose they are"), ...withBody },
});

/** Not told to the compiler in detail: the review comes from its thread as JSON, and not as a value to be held against its schema. */
const draftResponses: RouteConfig["responses"] = {
  200: json(ReviewResponse, "Every finding, in the order of the text"),
  ...withBody,
  503: problem(503),
};

export const draftRoute = createRoute({
  ...secured,
  method: "post",
  path: "/v1/draft",
  operationId: "draft",
  summary: "Go through a draft",
  description: "Finds the quotations and claims of a running text and judges each. The text is not kept.",
  request: body(DraftRequest),
  responses: draftResponses,
});

export const articleRoute = createRoute({
  ...secured,
  method: "get",
  path: "/v1/article",
  operationId: "article",
  summary: "Read the article",
  responses: { 200: json(ArticleResponse, "Its text, and its statements with who said them"), ...always },
});

export const suggestRoute = createRoute({
  ...secured,
  method: "get",
  path: "/v1/suggest",
  operationId: "suggest",
  summary: "Suggest questions that the article answers",
  request: { query: SuggestQuery },
  responses: { 200: json(SuggestResponse, "Nearest to what was typed first"), ...always, 422: problem(422) },
});
