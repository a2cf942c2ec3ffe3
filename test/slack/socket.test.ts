import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { within } from "../time.js";
import { visible } from "./loopback/block-kit.js";
import { IDS } from "./loopback/workspace.js";
import { type Newsroom, open } from "./newsroom.js";

let room: Newsroom;
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

it("an app token that is revoked while the bot runs is told in one line that says what to do", async () => {
  for (let tries = 0; tries < 3; tries++) room.slack.trouble("apps.connections.open", { error: "token_revoked" });
  await within(10_000, () => {
    room.slack.sockets[0]?.terminate();
    return opened(2);
  });
  const told = room.book.lines.filter(({ msg }) => String(msg).includes("SLACK_APP_TOKEN"));
  expect(told).toEqual([
    expect.objectContaining({ level: 50, msg: "Slack no longer accepts SLACK_APP_TOKEN: replace it and start again" }),
  ]);
  expect(room.book.text).not.toContain("could not be reached");
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
