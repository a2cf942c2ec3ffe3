import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "../../src/surface/refusal.js";
import { within } from "../time.js";
import { visible } from "./loopback/block-kit.js";
import { IDS } from "./loopback/workspace.js";
import { open } from "./newsroom.js";

let room: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  room = await open("Socket Mode");
});
afterEach(() => room.close());

const opened = (count: number) => room.slack.workspace.until(() => room.slack.sockets.length >= count);
const answered = async () => {
  const before = room.slack.workspace.shown.length;
  await room.people.command("help");
  expect(visible((await room.next(() => true, before)).blocks)).toContain("What this bot can do");
};

describe("a socket that Slack closes", () => {
  it.each(["warning", "refresh_requested", "link_disabled"])("with the reason %s is opened again", async (reason) => {
    room.slack.sockets[0]?.send(JSON.stringify({ type: "disconnect", reason, debug_info: {} }));
    await opened(2);
    await answered();
  });

  it("without a word is opened again", async () => {
    room.slack.sockets[0]?.terminate();
    await opened(2);
    await answered();
  });

  it("again and again is opened again each time", async () => {
    for (const count of [2, 3, 4]) {
      room.slack.sockets.at(-1)?.close(1001);
      await opened(count);
    }
    await answered();
  });

  it.each([{ status: 503 }, { error: "invalid_auth" }, { error: "internal_error" }, { status: 429, retryAfter: 0 }])(
    "is opened again although Slack refuses at first (%j)",
    async (trouble) => {
      room.slack.trouble("apps.connections.open", trouble);
      await within(5000, () => {
        room.slack.sockets[0]?.terminate();
        return opened(2);
      });
      await answered();
    },
  );
});

describe("a socket on which Slack says nothing", () => {
  it.each(["upgrade", "hello"])("is given up after ten seconds and opened again (%s)", async (silence) => {
    room.slack.trouble(silence, { silent: true });
    await within(15_000, () => {
      room.slack.sockets[0]?.terminate();
      return room.slack.workspace.until(() => room.book.lines.some(({ msg }) => msg === "connected to Slack again"));
    });
    expect(room.slack.untold(silence)).toBe(0);
    expect(room.book.lines).toContainEqual(expect.objectContaining({ failure: "no_hello", level: 40 }));
    await answered();
  });
});

describe("a token that Slack no longer takes while the bot runs", () => {
  it("is told in one line that says what to do, and ends the bot: the app token", async () => {
    for (let tries = 0; tries < 3; tries++) room.slack.trouble("apps.connections.open", { error: "token_revoked" });
    const refusal = await within(10_000, () => {
      room.slack.sockets[0]?.terminate();
      return room.bot.refused;
    });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.message).toMatch(/^SLACK_APP_TOKEN is not accepted by Slack \(token_revoked\): copy it again/);
    expect(room.bot.isUp()).toBe(false);
    const told = room.book.lines.filter(({ msg }) => String(msg).includes("SLACK_APP_TOKEN"));
    expect(told).toEqual([
      expect.objectContaining({
        level: 50,
        msg: "Slack no longer accepts SLACK_APP_TOKEN: replace it and start again",
      }),
    ]);
  });

  it("ends the bot where Slack says so again when asked: the bot token", async () => {
    room.slack.trouble("chat.postMessage", { error: "token_revoked" });
    room.slack.trouble("auth.test", { error: "token_revoked" });
    await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
    expect((await room.bot.refused).message).toMatch(/^SLACK_BOT_TOKEN is not accepted by Slack \(token_revoked\)/);
  });
});

it("is up while its socket is open", async () => {
  expect(room.bot.isUp()).toBe(true);
  room.slack.trouble("apps.connections.open", { status: 503 });
  await within(5000, async () => {
    room.slack.sockets[0]?.terminate();
    await room.slack.workspace.until(() => room.slack.untold("apps.connections.open") === 0);
    expect(room.bot.isUp()).toBe(false);
    await opened(2);
    await room.slack.workspace.until(() => room.book.lines.some(({ msg }) => msg === "connected to Slack again"));
    expect(room.bot.isUp()).toBe(true);
  });
});

it("leaves nothing behind at a reconnect", async () => {
  const listening = new Map<AbortSignal, Set<unknown>>();
  const { addEventListener, removeEventListener } = AbortSignal.prototype;
  vi.spyOn(AbortSignal.prototype, "addEventListener").mockImplementation(function (this: AbortSignal, type, listener) {
    listening.set(this, (listening.get(this) ?? new Set()).add(listener));
    addEventListener.call(this, type, listener);
  });
  vi.spyOn(AbortSignal.prototype, "removeEventListener").mockImplementation(function (
    this: AbortSignal,
    type,
    listener,
  ) {
    listening.get(this)?.delete(listener);
    removeEventListener.call(this, type, listener);
  });
  await within(120_000, async () => {
    for (let count = 2; count < 8; count++) {
      room.slack.sockets.at(-1)?.close(1001);
      const isBack = () => room.book.lines.filter(({ msg }) => msg === "connected to Slack again").length === count - 1;
      await room.slack.workspace.until(isBack);
    }
  });
  vi.restoreAllMocks();
  expect(Math.max(...[...listening.values()].map(({ size }) => size))).toBeLessThan(3);
});

describe("an envelope whose ack was lost with the socket", () => {
  const lose = async (envelope: Record<string, unknown>) => {
    const [socket] = room.slack.sockets;
    const acknowledged = new Promise((resolve) => socket?.once("message", resolve));
    socket?.send(JSON.stringify({ envelope_id: "e1", accepts_response_payload: true, ...envelope }));
    // The ack does come, but Slack has forgotten what for: the socket goes down, and the envelope is sent again.
    await acknowledged;
    socket?.terminate();
    await opened(2);
  };

  it("is answered once: an event", async () => {
    const posted = room.people.write(`<@${IDS.bot}> is this a ceasefire?`, { channel: "C0PUBLIC" });
    const event = { type: "app_mention", ...room.people.asEvent(posted, {}) };
    const parcel = room.people.event("app_mention", "app_mentions:read", event);
    await lose({ type: parcel.kind, payload: parcel.payload });
    await room.people.deliver({ ...parcel, retry: 1 });
    await room.next();
    await answered();
    expect(room.slack.workspace.shown).toHaveLength(2);
  });

  it("is answered once: a command", async () => {
    const payload = {
      command: "/munich",
      text: "is this a ceasefire?",
      team_id: IDS.team,
      user_id: IDS.asker,
      channel_id: "C0PUBLIC",
      trigger_id: room.slack.workspace.trigger(),
      response_url: room.slack.responseUrl("C0PUBLIC", IDS.asker),
    };
    await lose({ type: "slash_commands", payload });
    await room.people.deliver({ kind: "slash_commands", payload });
    await room.next();
    await answered();
    expect(room.slack.workspace.shown).toHaveLength(2);
  });
});

it("a command whose socket goes down before the ack is answered all the same", async () => {
  const payload = {
    command: "/munich",
    text: "is this a ceasefire?",
    team_id: IDS.team,
    user_id: IDS.asker,
    channel_id: "C0PUBLIC",
    trigger_id: room.slack.workspace.trigger(),
    response_url: room.slack.responseUrl("C0PUBLIC", IDS.asker),
  };
  const [socket] = room.slack.sockets;
  socket?.send(JSON.stringify({ type: "slash_commands", envelope_id: "e1", payload, accepts_response_payload: true }));
  socket?.close(1001);
  expect((await room.next()).text).toMatch(/^No/);
});
