import { connect } from "node:net";
import { verifySlackRequest } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { within } from "../time.js";
import { SECRET } from "./child.js";
import { signature } from "./loopback/delivery.js";
import { type Newsroom, open } from "./newsroom.js";

let room: Newsroom;
beforeEach(async () => {
  room = await open("HTTP");
});
afterEach(async () => {
  vi.useRealTimers();
  await room.close();
});

const now = () => Math.floor(Date.now() / 1000);
const form = "application/x-www-form-urlencoded";
const post = (body: string, headers: Record<string, string>, type = form) =>
  fetch(`http://127.0.0.1:${room.port}/slack/events`, {
    method: "POST",
    body,
    headers: { "content-type": type, ...headers },
  });
const signed = (body: string, timestamp = now(), secret = SECRET) => ({
  "x-slack-request-timestamp": String(timestamp),
  "x-slack-signature": signature(secret, timestamp, body),
});

const BODY = new URLSearchParams({
  command: "/munich",
  text: "a secret question",
  team_id: "T0NEWSROOM",
  user_id: "U0ASKER",
  channel_id: "C0PUBLIC",
  trigger_id: "1.2.3",
  response_url: "http://127.0.0.1:9/none",
}).toString();

describe("a request that Slack has not signed is refused with 401, and logged without its body", () => {
  it.each([
    ["with a wrong signature", () => ({ ...signed(BODY), "x-slack-signature": `v0=${"0".repeat(64)}` })],
    ["signed with another secret", () => signed(BODY, now(), "another")],
    ["with the signature of another body", () => signed(`${BODY}&text=other`)],
    ["without a signature", () => ({ "x-slack-request-timestamp": String(now()) })],
    ["without a timestamp", () => ({ "x-slack-signature": signature(SECRET, now(), BODY) })],
    ["with a timestamp that is no number", () => ({ ...signed(BODY), "x-slack-request-timestamp": "now" })],
    ["older than five minutes", () => signed(BODY, now() - 301)],
    ["more than five minutes ahead of time", () => signed(BODY, now() + 310)],
    ["with nothing at all", () => ({})],
  ])("%s", async (_, headers) => {
    expect((await post(BODY, headers())).status).toBe(401);
    expect(room.book.text).toContain("Failed to parse and verify the request data");
    expect(room.book.text).not.toMatch(/secret|question|8f7422/);
  });
});

describe("a request that Slack has signed", () => {
  it("is acknowledged", async () => {
    const reply = await post(BODY, signed(BODY));
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe("");
  });

  it("that is not readable is refused without a word of it in the log", async () => {
    const body = "a secret question, and not JSON";
    expect((await post(body, signed(body), "application/json")).status).toBe(400);
    expect(room.book.text).toContain("Malformed request body");
    expect(room.book.text).not.toContain("secret");
  });

  it.each(["", "a=b", "payload=%7B%7D"])(
    "that is for nobody is refused, and nobody is said to have missed it (%j)",
    async (body) => {
      expect((await within(5000, () => post(body, signed(body)))).status).toBe(404);
      expect(room.book.text).not.toContain("acknowledged");
    },
  );

  it.each(["null", " null\n", "payload=null"])("that holds nothing is refused (%j)", async (body) => {
    expect((await post(body, signed(body), body.includes("=") ? form : "application/json")).status).toBe(400);
  });

  it.each(["1", '"text"', "[]", "true", "{}"])("that holds something else is refused (%j)", async (body) => {
    expect((await within(5000, () => post(body, signed(body), "application/json"))).status).toBe(404);
  });

  it("that checks the address gets its challenge back", async () => {
    const body = JSON.stringify({ type: "url_verification", token: "x", challenge: "3eZbrw1aB10FEMAGAZd4FyFQ" });
    const reply = await post(body, signed(body), "application/json");
    expect(await reply.json()).toEqual({ challenge: "3eZbrw1aB10FEMAGAZd4FyFQ" });
  });
});

describe("before a signature is known", () => {
  /** Opens a connection, sends what is given, and waits until the bot closes it; returns what it said. */
  const connection = (said: string) =>
    new Promise<string>((resolve) => {
      let heard = "";
      const socket = connect(room.port, "127.0.0.1", () => socket.write(said));
      socket.on("data", (data) => {
        heard += String(data);
      });
      socket.on("error", () => {});
      socket.on("close", () => resolve(heard));
    });
  const head = (length: number) =>
    `POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Type: ${form}\r\nContent-Length: ${length}\r\n\r\n`;
  const stillAnswers = async () => {
    await room.people.command("help");
    await room.next();
  };

  it("a body that is too large is refused by its length, none of it read", async () => {
    const { status } = await post("x".repeat(4_000_000), {}).catch(() => ({ status: 413 }));
    expect(status).toBe(413);
  });

  it("hundreds of bodies that never end take up little, and Slack gets through", async () => {
    const before = process.memoryUsage().external;
    const unfinished = Array.from({ length: 300 }, () => connection(head(690_000) + "x".repeat(600_000)));
    await Promise.race(unfinished);
    await stillAnswers();
    expect(process.memoryUsage().external - before).toBeLessThan(100_000_000);
    // In a few seconds all of them are gone.
    await Promise.all(unfinished);
  }, 30_000);

  it("a connection that says nothing, half of something, or too much is closed", async () => {
    const said = [
      "",
      "POST /slack/events HTTP/1.1\r\nHost:",
      `${head(100)}x`,
      `POST /slack/events HTTP/1.1\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
    ];
    await Promise.all(said.map(connection));
    await stillAnswers();
  }, 30_000);

  it("a hundred refused requests are one line in the log", async () => {
    for (let sent = 0; sent < 100; sent++) expect((await post(BODY, {})).status).toBe(401);
    expect(room.book.lines.filter(({ msg }) => String(msg).startsWith("Failed to parse"))).toHaveLength(1);
  });

  it.each(["/", "/slack/events/", "//", "/x".repeat(2000)])(
    "other paths are refused without a line (%s)",
    async (path) => {
      const lines = room.book.lines.length;
      const asked = await connection(
        `POST ${path} HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      expect(asked).toMatch(/^HTTP\/1.1 404/);
      expect(room.book.lines).toHaveLength(lines);
    },
  );

  it("Slack's look at the certificate is answered", async () => {
    expect((await post("ssl_check=1&token=x", {})).status).toBe(200);
  });
});

describe("the example that Slack publishes", () => {
  // From https://docs.slack.dev/authentication/verifying-requests-from-slack.
  const timestamp = 1531420618;
  const body =
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
  const expected = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
  const headers = { "x-slack-request-timestamp": String(timestamp), "x-slack-signature": expected };

  it("has the signature that Slack says it has", () => {
    expect(signature(SECRET, timestamp, body)).toBe(expected);
  });

  it("is taken at its time", () => {
    expect(() =>
      verifySlackRequest({
        signingSecret: SECRET,
        body,
        headers: { "x-slack-signature": expected, "x-slack-request-timestamp": timestamp },
        nowMilliseconds: timestamp * 1000,
      }),
    ).not.toThrow();
  });

  it("is let in by the running bot at its time, and refused today", async () => {
    expect((await post(body, headers)).status).toBe(401);
    vi.useFakeTimers({ toFake: ["Date"], now: timestamp * 1000 });
    const challenge = JSON.stringify({ type: "url_verification", token: "x", challenge: "let in" });
    expect((await post(challenge, signed(challenge, timestamp), "application/json")).status).toBe(200);
    room.book.text = "";
    void post(body, headers).catch(() => {});
    // The example's command is not ours, so nobody answers it; what counts is that its signature is not complained of.
    await post(challenge, signed(challenge, timestamp), "application/json");
    expect(room.book.text).not.toContain("verify");
  });
});
