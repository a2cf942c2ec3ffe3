import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSlack } from "../../src/slack/start.js";
import { Refusal } from "../../src/surface/refusal.js";
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
    [
      "a Slack that is not there",
      () => ({ apiUrl: "http://127.0.0.1:1/api/" }),
      /^Slack cannot be started \(request_failed\)/,
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

  it.each(["upgrade", "hello"])("a socket on which Slack says nothing (%s)", async (silence) => {
    slack.trouble(silence, { silent: true });
    const book = new LogBook();
    await expect(within(15_000, () => start({}, book))).rejects.toThrow(/^Slack cannot be started \(no_hello\)/);
    expect(slack.untold(silence)).toBe(0);
    expect(book.text).toBe("");
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

describe("what passes does not keep the bot from starting", () => {
  it.each([
    ["auth.test", { status: 503 }],
    ["auth.test", { status: 429, retryAfter: 0 }],
    ["apps.connections.open", { status: 503 }],
    ["apps.connections.open", { error: "internal_error" }],
    ["apps.connections.open", { error: "ratelimited", status: 429, retryAfter: 0 }],
  ])("%s: %j", async (method, trouble) => {
    slack.trouble(method, trouble);
    const bot = await within(5000, () => start({}));
    expect(slack.untold(method)).toBe(0);
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
