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

  it("that checks the address gets its challenge back", async () => {
    const body = JSON.stringify({ type: "url_verification", token: "x", challenge: "3eZbrw1aB10FEMAGAZd4FyFQ" });
    const reply = await post(body, signed(body), "application/json");
    expect(await reply.json()).toEqual({ challenge: "3eZbrw1aB10FEMAGAZd4FyFQ" });
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
