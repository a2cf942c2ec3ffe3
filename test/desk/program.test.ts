import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { type Program, startProgram } from "../program.js";

function run(env: Record<string, string>, args: string[] = []): Program {
  const program = startProgram(env, args);
  onTestFinished(async () => {
    program.child.kill("SIGKILL");
    await program.ended;
  });
  return program;
}

async function addressOf(program: Program): Promise<string> {
  await program.written("the desk is open");
  return /"url":"([^"]+)"/.exec(program.errors())?.[1] ?? "";
}

test("`npm run desk` opens the desk, and SIGTERM closes it with 0", async () => {
  const program = run({ DESK_PORT: "0" }, ["desk"]);
  const url = await addressOf(program);
  expect(await (await fetch(`${url}ask?q=Is+this+a+ceasefire%3F`)).text()).toContain("it is not a ceasefire");
  expect(await (await fetch(`${url}readyz`)).text()).toContain("desk: ready");
  program.child.kill("SIGTERM");
  expect(await program.ended).toBe(0);
});

test("with DESK_PORT it is opened beside whatever else is configured", async () => {
  const program = run({ DESK_PORT: "0" });
  expect((await fetch(`${await addressOf(program)}healthz`)).status).toBe(200);
});

test("it answers from another article, drafts too", async () => {
  const program = run({ DESK_PORT: "0" }, [
    "desk",
    "--article",
    fileURLToPath(new URL("../../knowledge/munich-agreement/article.txt", import.meta.url)),
  ]);
  const url = await addressOf(program);
  expect(await (await fetch(`${url}v1/article`)).json()).toMatchObject({ id: "article" });
  const body = JSON.stringify({ text: "Kerry said “it is not a ceasefire”, he wrote." });
  const asked = await fetch(`${url}v1/draft`, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json" },
  });
  expect(await asked.json()).toMatchObject({ source: { id: "article" }, findings: [{ verdict: expect.any(String) }] });
});

test("open to other machines it does not start without a token: one line says so, and the exit status is 2", async () => {
  const program = run({ DESK_HOST: "0.0.0.0" }, ["desk"]);
  expect(await program.ended).toBe(2);
  expect(program.errors()).toMatch(/^DESK_TOKEN is missing: DESK_HOST is 0\.0\.0\.0.*\n$/);
});
