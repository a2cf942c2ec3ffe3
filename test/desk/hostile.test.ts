import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { LIMITS } from "../../src/desk/limits.js";
import { desk, post } from "./running.js";

/** Bare connections, which are cut when the test is over. */
function connections(url: string, count: number): Socket[] {
  const { port } = new URL(url);
  const all = Array.from({ length: count }, () => connect(Number(port), "127.0.0.1").on("error", () => {}));
  onTestFinished(() => {
    for (const socket of all) socket.destroy();
  });
  return all;
}

/** What a bare connection is answered, up to its end. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = "";
  socket.setEncoding("latin1").on("data", (text: string) => {
    answer += text;
  });
  await once(socket, "close");
  return answer;
}

/** Texts that a page or a parser may take for something else, each with something that can be seen of it. */
const TEXTS: [what: string, text: string][] = [
  ["a script", "<script>alert(1)</script>"],
  ["an image that runs a script", '<img src=x onerror="alert(1)">'],
  ["an attribute's end", `"><svg onload=alert(1)>`],
  ["a comment", "<!-- </textarea> -->"],
  ["the end of a field", "</textarea><script>alert(1)</script>"],
  ["a link", "javascript:alert(1)"],
  ["an entity", "&lt;script&gt;"],
  ["turned characters", "\u202eerif\u2066esaec\u202c is it?"],
  ["half a character", "is it \ud83d a ceasefire?"],
  ["a null", "is it\u0000 a ceasefire?"],
  ["quotation marks by the thousand", "“".repeat(1500)],
  ["brackets by the thousand", "((((".repeat(400)],
];

const MARKUP = /<(?:script(?! type="module" src="\/assets\/)|img(?! src="\/assets\/)|svg|!--)/i;

describe("what is pasted is never markup", () => {
  test.each(TEXTS)("%s, asked, claimed and quoted", async (_, text) => {
    const { url } = await desk();
    for (const path of ["ask", "check", "quote"]) {
      const page = await fetch(`${url}/${path}`, {
        method: "POST",
        body: new URLSearchParams({ q: text, speaker: text, after: text }),
      });
      expect(page.status).toBe(200);
      expect(await page.text()).not.toMatch(MARKUP);
    }
  });

  test.each(TEXTS)("%s, in a draft and its reports", async (_, text) => {
    const { url } = await desk();
    const form = new FormData();
    form.set("text", `Kerry said “it is ${text} a ceasefire”. The truce covers Daesh ${text}. ${text}`);
    const checked = await fetch(`${url}/draft`, { method: "POST", body: form });
    expect(checked.status).toBe(200);
    expect(checked.url).toMatch(/\/draft\/[0-9a-f]{32}$/);
    expect(await checked.text()).not.toMatch(MARKUP);
    const report = await fetch(`${checked.url}/report?format=html`);
    expect(report.headers.get("Content-Disposition")).toMatch(/^attachment/);
    expect(await report.text()).not.toMatch(/<script|<img|<svg/i);
  });

  test.each(TEXTS)("%s, to a program", async (_, text) => {
    const { url } = await desk();
    const asked = await Promise.all([
      post(`${url}/v1/ask`, { question: text, thread: [text] }),
      post(`${url}/v1/check`, { claim: text }),
      post(`${url}/v1/quote`, { words: text, speaker: text }),
      post(`${url}/v1/draft`, { text }),
    ]);
    for (const response of asked) {
      expect(response.status).toBe(200);
      expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
    }
  });

  test("a file's name is no markup and no header", async () => {
    const { url } = await desk();
    const form = new FormData();
    form.set("file", new File(["Kerry said “it is not a ceasefire”."], `<script>x</script>\r\nSet-Cookie: a=b".txt`));
    const checked = await fetch(`${url}/draft`, { method: "POST", body: form });
    expect(await checked.text()).not.toMatch(MARKUP);
    const { headers } = await fetch(`${checked.url}/corrected`);
    expect(headers.get("Set-Cookie")).toBeNull();
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="[\w. -]+-corrected\.txt"$/);
  });
});

describe("what is too much is refused clearly", () => {
  test("10 MB, and binary", async () => {
    const { url } = await desk();
    for (const body of ["a".repeat(10_000_000), new Uint8Array(10_000_000)]) {
      const asked = { method: "POST", body, headers: { "Content-Type": "application/json" } };
      expect((await fetch(`${url}/v1/draft`, asked)).status).toBe(413);
      const form = new FormData();
      form.set("file", new File([body], "draft.txt"));
      const page = await fetch(`${url}/draft`, { method: "POST", body: form });
      expect([page.status, await page.text()]).toEqual([
        413,
        expect.stringContaining("At most 1,048,576 bytes are taken."),
      ]);
    }
  });

  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "draft.png"],
    ["random bytes", new Uint8Array(1000).map((_, at) => (at * 7919) % 251), "draft.txt"],
    ["a broken Word document", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "draft.docx"],
    ["nothing", new Uint8Array(), "draft.txt"],
  ])("a file that is %s", async (_, bytes, name) => {
    const { url } = await desk();
    const form = new FormData();
    form.set("file", new File([bytes], name));
    const page = await fetch(`${url}/draft`, { method: "POST", body: form });
    expect(page.status).toBe(422);
    expect(await page.text()).toMatch(/<p class="problem" role="alert">[A-Z][^<]+\./);
  });

  test("a form that is none", async () => {
    const { url } = await desk();
    const broken = { method: "POST", body: "--x\r\n", headers: { "Content-Type": "multipart/form-data; boundary=y" } };
    expect((await fetch(`${url}/draft`, broken)).status).toBe(400);
    expect((await post(`${url}/draft`, {})).status).toBe(415);
  });

  test("a request that is none, and one with endless headers", async () => {
    const { url } = await desk();
    const [nonsense, endless] = connections(url, 2);
    nonsense?.write("HELO there\r\n\r\n");
    endless?.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(LIMITS.headers + 1)}`);
    if (!nonsense || !endless) throw new Error("no connections");
    expect(await answerOf(nonsense)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await answerOf(endless)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

test("500 connections that send nothing, and bodies that never end, keep nobody from being answered", async () => {
  const { url } = await desk();
  const silent = connections(url, 500);
  await Promise.all(silent.map((socket) => once(socket, "connect")));
  const slow = connections(url, 20);
  for (const socket of slow)
    socket.write(
      "POST /v1/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
    );
  await turn();
  const before = process.memoryUsage().rss;
  for (let count = 0; count < 50; count++)
    expect((await post(`${url}/v1/ask`, { question: "Is this a ceasefire?" })).status).toBe(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});
