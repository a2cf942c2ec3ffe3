import { createServer } from "node:http";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { LIMITS } from "../../src/desk/limits.js";
import { core } from "../core.js";
import { desk, openDesk, post } from "./running.js";

/** The document as far as these tests go into it. */
const Document = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) }))),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
const Content = z.looseObject({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) });

let document: z.infer<typeof Document>;

beforeAll(async () => {
  const { url, stop } = await openDesk();
  document = Document.parse(await (await fetch(`${url}/openapi.json`)).json());
  await stop();
});

/** Holds a response against what the document says of it. */
async function documented(path: string, method: string, response: Response): Promise<unknown> {
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  const said = document.paths[path]?.[method]?.responses[String(response.status)];
  expect(said, `${method} ${path} ${response.status} is documented`).toBeDefined();
  const schema = Content.parse(said).content[type]?.schema;
  expect(schema, `${type} of ${response.status}`).toBeDefined();
  const body: unknown = await response.json();
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile({ ...schema, components: document.components });
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  return body;
}

test("the OpenAPI document is valid, of version 3.1, and says an example and a description for what is sent", async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths).toSorted()).toEqual([
    "/v1/article",
    "/v1/ask",
    "/v1/check",
    "/v1/draft",
    "/v1/quote",
    "/v1/suggest",
  ]);
  const request = JSON.stringify(document.components.schemas.AskRequest);
  expect(request).toContain('"example":"Is this a ceasefire?"');
  expect(request).toContain('"description"');
});

describe("what is answered", () => {
  test("a question, as everywhere", async () => {
    const { url } = await desk();
    const body = await documented("/v1/ask", "post", await post(`${url}/v1/ask`, { question: "Is this a ceasefire?" }));
    expect(body).toEqual({ ...core.ask("Is this a ceasefire?"), notes: [] });
  });

  test("a question that follows up another", async () => {
    const { url } = await desk();
    const thread = ["Does the truce cover Daesh?"];
    const body = await documented(
      "/v1/ask",
      "post",
      await post(`${url}/v1/ask`, { question: "what about el-Nusrah?", thread }),
    );
    expect(body).toEqual({ ...core.ask("what about el-Nusrah?", thread), notes: [] });
  });

  test("several questions at once, each by itself", async () => {
    const { url } = await desk();
    const question = "When does the pause begin? And who hosted the talks?";
    const body = await documented("/v1/ask", "post", await post(`${url}/v1/ask`, { question }));
    expect(body).toMatchObject({
      outcome: "answered",
      parts: [{ text: "When does the pause begin?" }, { text: expect.stringContaining("who hosted") }],
    });
  });

  test("a claim", async () => {
    const { url } = await desk();
    const body = await documented("/v1/check", "post", await post(`${url}/v1/check`, { claim: "It is a ceasefire." }));
    expect(body).toEqual({ ...core.check("It is a ceasefire."), notes: [] });
  });

  test("a quotation, with the speaker beside it or in a field of its own", async () => {
    const { url } = await desk();
    for (const asked of [{ words: "“not an easy task” - Lavrov" }, { words: "not an easy task", speaker: "Lavrov" }]) {
      const body = await documented("/v1/quote", "post", await post(`${url}/v1/quote`, asked));
      expect(body).toMatchObject({ outcome: "exact", speaker: { name: "Sergei Lavrov" } });
    }
  });

  test("a draft, as the core reviews it", async () => {
    const { url } = await desk();
    const text = "Kerry said that it is “a ceasefire in many ways”. The truce covers Daesh.";
    const body = await documented("/v1/draft", "post", await post(`${url}/v1/draft`, { text }));
    expect(body).toEqual(core.review(text));
    const markdown = await documented("/v1/draft", "post", await post(`${url}/v1/draft`, { text, format: "markdown" }));
    expect(markdown).toMatchObject({ draftSha256: core.review(text).draftSha256 });
  });

  test("the article, and questions to suggest", async () => {
    const { url } = await desk();
    expect(await documented("/v1/article", "get", await fetch(`${url}/v1/article`))).toEqual(core.article);
    const suggested = await documented("/v1/suggest", "get", await fetch(`${url}/v1/suggest?q=when`));
    expect(suggested).toEqual({ suggestions: core.suggest("when", LIMITS.suggestions) });
  });

  test("what ran on beyond what is read is said", async () => {
    const { url } = await desk();
    const question = `Who hosted the talks? When does the pause begin? ${"and ".repeat(1500)}`;
    const body = await documented("/v1/ask", "post", await post(`${url}/v1/ask`, { question }));
    expect(body).toMatchObject({ notes: [expect.stringMatching(/^Only the first 4,000/)] });
  });
});

const POSTS = ["ask", "check", "quote", "draft"].map((name) => `/v1/${name}`);
const FIELDS: Record<string, string> = {
  "/v1/ask": "question",
  "/v1/check": "claim",
  "/v1/quote": "words",
  "/v1/draft": "text",
};

describe("what is refused, as RFC 9457 has it", () => {
  test.each(POSTS)("%s: no JSON is 400, another type 415, and neither shows a stack", async (path) => {
    const { url } = await desk();
    expect(await documented(path, "post", await post(url + path, "{"))).toMatchObject({
      status: 400,
      title: "Bad Request",
    });
    const typed = await post(url + path, "a=b", { "Content-Type": "application/x-www-form-urlencoded" });
    expect(await documented(path, "post", typed)).toMatchObject({ status: 415 });
    const untyped = await fetch(url + path, { method: "POST", body: new Uint8Array([0, 255, 1]) });
    expect(await documented(path, "post", untyped)).toMatchObject({ status: 415 });
  });

  test.each(POSTS)("%s: 422 names the field", async (path) => {
    const { url } = await desk();
    const pointer = `#/${FIELDS[path]}`;
    const missing = await documented(path, "post", await post(url + path, {}));
    expect(missing).toMatchObject({ status: 422, errors: [{ pointer, detail: "is missing" }] });
    const blank = await documented(path, "post", await post(url + path, { [FIELDS[path] ?? ""]: " \n" }));
    expect(blank).toMatchObject({ errors: [{ pointer, detail: "must not be blank" }] });
    const unknown = await post(url + path, { [FIELDS[path] ?? ""]: "a", speeker: "b" });
    expect(await documented(path, "post", unknown)).toMatchObject({ detail: expect.stringContaining("speeker") });
  });

  test("a text of which nothing is read to its end is 422", async () => {
    const { url } = await desk();
    const body = await documented("/v1/ask", "post", await post(`${url}/v1/ask`, { question: "and ".repeat(2000) }));
    expect(body).toMatchObject({
      errors: [{ pointer: "#/question", detail: expect.stringMatching(/4,000 characters/) }],
    });
  });

  test("a suggestion for nothing is 422", async () => {
    const { url } = await desk();
    const body = await documented("/v1/suggest", "get", await fetch(`${url}/v1/suggest`));
    expect(body).toMatchObject({ errors: [{ pointer: "?q", detail: "is missing" }] });
  });

  test.each(POSTS)("%s: more than 1 MiB is 413, with the limit", async (path) => {
    const { url } = await desk();
    const large = await post(url + path, { text: "a".repeat(LIMITS.body) });
    expect(await documented(path, "post", large)).toMatchObject({ status: 413, limit: 1024 * 1024, unit: "bytes" });
  });

  test("a body that does not say how long it is is cut off at 1 MiB too", async () => {
    const { url } = await desk();
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
    });
    const asked = { method: "POST", body, duplex: "half", headers: { "Content-Type": "application/json" } } as const;
    expect(await documented("/v1/ask", "post", await fetch(`${url}/v1/ask`, asked))).toMatchObject({ status: 413 });
  });

  test("more than 150,000 words are 413, with the limit", async () => {
    const { url } = await desk();
    const body = await documented("/v1/draft", "post", await post(`${url}/v1/draft`, { text: "a ".repeat(150_001) }));
    expect(body).toMatchObject({ status: 413, limit: 150_000, unit: "words" });
  });

  test("an address that is none is 404, a method that is none 405 with those that are", async () => {
    const { url } = await desk();
    const nowhere = await fetch(`${url}/v1/answer`);
    expect(nowhere.status).toBe(404);
    expect(nowhere.headers.get("Content-Type")).toBe("application/problem+json");
    const wrong = await fetch(`${url}/v1/ask`);
    expect([wrong.status, wrong.headers.get("Allow")]).toEqual([405, "POST"]);
    expect(await wrong.json()).toMatchObject({ type: "about:blank", title: "Method Not Allowed", status: 405 });
  });

  test.each([...POSTS, "/v1/article", "/v1/suggest?q=a"])(
    "%s: without the token 401, from another site 403",
    async (address) => {
      const { url } = await desk({ token: "t".repeat(32) });
      const path = address.split("?")[0] ?? address;
      const method = POSTS.includes(path) ? "post" : "get";
      const ask = (headers: Record<string, string>) => fetch(url + address, { method, headers });
      const closed = await ask({ Authorization: "Bearer wrong" });
      expect(closed.headers.get("WWW-Authenticate")).toBe("Bearer");
      expect(await documented(path, method, closed)).toMatchObject({ status: 401 });
      expect(await documented(path, method, await ask({ Origin: "https://elsewhere.example" }))).toMatchObject({
        status: 403,
      });
    },
  );

  test.each([...POSTS, "/v1/article", "/v1/suggest?q=a"])(
    "%s: too many at once are 429, and it is said when to go on",
    async (address) => {
      const { url } = await desk();
      const path = address.split("?")[0] ?? address;
      const method = POSTS.includes(path) ? "post" : "get";
      let response: Response;
      do {
        await Promise.all(Array.from({ length: 50 }, async () => (await fetch(`${url}/v1/suggest?q=a`)).arrayBuffer()));
        response = await fetch(url + address, { method, body: method === "post" ? "{}" : null });
      } while (response.status !== 429);
      expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
      expect(await documented(path, method, response)).toMatchObject({ status: 429 });
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    },
  );

  test("more drafts than can wait are 503, and it is said when to try again", async () => {
    const { url } = await desk();
    const text = "Kerry said that it is “a ceasefire in many ways”. ".repeat(4000);
    const all = await Promise.all(Array.from({ length: 8 }, () => post(`${url}/v1/draft`, { text })));
    const refused = all.filter(({ status }) => status === 503);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(LIMITS.draftsWaiting + 1);
    expect(refused).toHaveLength(8 - LIMITS.draftsWaiting - 1);
    for (const response of refused) {
      expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
      await documented("/v1/draft", "post", response);
    }
  });
});

test("what is counted has neither texts nor people in it", async () => {
  const { url } = await desk();
  await post(`${url}/v1/ask`, { question: "Is this a ceasefire? Thanks, Ann." });
  await post(`${url}/v1/draft`, { text: "The truce covers Daesh, Ann wrote." });
  const told = await (await fetch(`${url}/metrics`)).text();
  expect(told).toMatch(/munich_answers_total\{surface="desk",outcome="\w+"\} 1/);
  expect(told).toMatch(/munich_answers_total\{surface="desk",outcome="reviewed"\} 1/);
  expect(told).toMatch(/munich_answer_duration_seconds_count\{surface="desk",kind="draft"\} 1/);
  expect(told).not.toContain("Ann");
});

test("a port that is taken is told in one line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => other.once("listening", listening));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(desk({ port })).rejects.toThrow(`Port ${port} is taken: set DESK_PORT to another one.`);
  other.close();
});
