import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSlack } from "../../src/slack/start.js";
import { Outage, Refusal } from "../../src/surface/refusal.js";
import { core } from "../core.js";
import { within } from "../time.js";
import { WAYS } from "./child.js";
import { LogBook } from "./log-book.js";
import { LoopbackSlack } from "./loopback/server.js";
import { IDS } from "./loopback/workspace.js";
import { configFor, open } from "./newsroom.js";

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await new LoopbackSlack().start();
});
afterEach(() => slack.stop());

const start = (change: object, book = new LogBook()) =>
  startSlack(core, { ...configFor(slack, "Socket Mode"), ...change }, book.log);

describe("what keeps the bot from starting is told in one line that says what to do", () => {
  it.each([
    [
      "a wrong bot token",
      () => ({ botToken: "xoxb-wrong" }),
      /^SLACK_BOT_TOKEN is not accepted by Slack \(invalid_auth\): copy it again from OAuth/,
    ],
    [
      "a wrong app token",
      () => ({ connection: { mode: "socket", appToken: "xapp-wrong" } }),
      /^SLACK_APP_TOKEN is not accepted .* from Basic Information/,
    ],
  ])("%s", async (_, change, line) => {
    const error = await within(5000, () => start(change())).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toHaveProperty("message", expect.stringMatching(line));
    expect(String(error)).not.toMatch(/\n|xoxb-|xapp-/);
  });

  it.each([
    [
      "apps.connections.open",
      "missing_scope",
      /^SLACK_APP_TOKEN lacks the scope connections:write .* Basic Information > App-Level Tokens$/,
    ],
    ["apps.connections.open", "access_denied", /^Slack does not let the app into the workspace \(access_denied\)/],
    ["auth.test", "team_disabled", /^Slack does not let the app into the workspace \(team_disabled\)/],
  ])("%s: %s", async (method, code, line) => {
    slack.trouble(method, { error: code });
    await expect(start({})).rejects.toThrow(line);
  });

  it("a port that is taken", async () => {
    const other = createServer().listen(0);
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(start({ connection: { mode: "http", signingSecret: "s", port } })).rejects.toThrow(
      /^PORT \d+ cannot be listened on \(EADDRINUSE\)/,
    );
    other.close();
  });
});

describe("what passes is told as an outage, which is waited out", () => {
  it("a Slack that is not there", async () => {
    const error = await start({ apiUrl: "http://127.0.0.1:1/api/" }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Outage);
    expect(error).toHaveProperty("message", expect.stringMatching(/^Slack cannot be reached \(request_failed\)/));
  });

  it.each([
    ["auth.test", { status: 503 }],
    ["apps.connections.open", { status: 503 }],
    ["apps.connections.open", { error: "internal_error" }],
    ["upgrade", { silent: true as const }],
    ["hello", { silent: true as const }],
  ])("%s: %j; the next start works", async (method, trouble) => {
    slack.trouble(method, trouble);
    const book = new LogBook();
    await expect(within(15_000, () => start({}, book))).rejects.toBeInstanceOf(Outage);
    expect(slack.untold(method)).toBe(0);
    expect(book.text).toBe("");
    const bot = await start({});
    await bot.stop();
  });

  it.each(["auth.test", "apps.connections.open"])("but a rate limit is waited out at once: %s", async (method) => {
    slack.trouble(method, { status: 429, error: "ratelimited", retryAfter: 2 });
    const bot = await within(5000, () => start({}));
    await bot.stop();
  });
});

describe.each(WAYS)("a stop over %s", (way) => {
  it("finishes what is in flight", async () => {
    const room = await open(way);
    room.slack.trouble("chat.postMessage", { status: 429, retryAfter: 1 });
    await within(5000, async () => {
      await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
      await room.slack.workspace.until(() => room.slack.untold("chat.postMessage") === 0);
      await room.close();
    });
    expect(room.slack.workspace.shown[0]?.text).toMatch(/^No/);
  });

  it("takes no new work", async () => {
    const room = await open(way, slack);
    await room.close();
    if (way === "HTTP") await expect(room.people.command("help")).rejects.toThrow();
    else
      await room.slack.workspace.until(() => room.slack.sockets.every((socket) => socket.readyState === socket.CLOSED));
  });
});

describe.each(WAYS)("the log over %s", (way) => {
  it("has no token and nothing of what was typed", async () => {
    const room = await open(way);
    const { people } = room;
    room.slack.trouble("chat.postMessage", { error: "invalid_blocks" });
    await people.mention(`<@${IDS.bot}> whispered mention`);
    await people.mention(`<@${IDS.bot}> whispered mention`, { channel: "C0ARCHIVED" });
    await people.direct("whispered message");
    await people.command("whispered question");
    await people.messageShortcut("A whispered claim.", { expired: true });
    await people.press(
      "Helpful",
      await room.next(({ user, text }) => user === IDS.asker && text.startsWith("Not in the article")),
    );
    await room.slack.workspace.until(() => room.slack.workspace.shown.length >= 6);
    await room.close();
    expect(room.book.lines.length).toBeGreaterThan(3);
    expect(room.book.text).not.toMatch(/whispered|xoxb-|xapp-|8f742231|U0ASKER|\/response\//);
  });
});
