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

const ask = `<@${IDS.bot}> is this a ceasefire?`;
const posts = () => room.slack.calls.filter(({ method }) => method === "chat.postMessage").length;
/** Another question is still answered, and only that answer was added. */
const stillAnswers = async () => {
  const before = room.slack.workspace.shown.length;
  await room.people.command("help");
  expect(visible((await room.next(() => true, before)).blocks)).toContain("What this bot can do");
  expect(room.slack.workspace.shown).toHaveLength(before + 1);
};

describe("an answer that Slack does not take at first", () => {
  it("is posted after the time that a rate limit names", async () => {
    room.slack.trouble("chat.postMessage", { status: 429, error: "ratelimited", retryAfter: 1 });
    const asked = async () => {
      await room.people.mention(ask);
      return room.next();
    };
    expect((await within(5000, asked)).text).toMatch(/^No/);
    expect(posts()).toBe(1);
    await stillAnswers();
  });

  it("is posted after a second where the rate limit names no time", async () => {
    room.slack.trouble("chat.postMessage", { status: 429, error: "ratelimited" });
    const asked = async () => {
      await room.people.mention(ask);
      return room.next();
    };
    expect((await within(5000, asked)).text).toMatch(/^No/);
  });

  it("is posted again after a failure on Slack's side", async () => {
    room.slack.trouble("chat.postMessage", { status: 503 });
    await room.people.mention(ask);
    expect((await room.next()).text).toMatch(/^No/);
    await stillAnswers();
  });

  it("is not posted twice where Slack took it and failed to say so", async () => {
    room.slack.trouble("chat.postMessage", { status: 500, done: true });
    await room.people.mention(ask);
    await room.slack.workspace.until(() => room.slack.calls.some(({ method }) => method === "conversations.replies"));
    await stillAnswers();
    expect(posts()).toBe(1);
  });

  it("is not posted twice in a direct message either", async () => {
    room.slack.trouble("chat.postMessage", { status: 500, done: true });
    await room.people.direct("is this a ceasefire?");
    await room.slack.workspace.until(() => room.slack.calls.some(({ method }) => method === "conversations.replies"));
    await stillAnswers();
    expect(posts()).toBe(1);
  });

  it("is not posted twice where Slack took it and said nothing", async () => {
    room.slack.trouble("chat.postMessage", { silent: true, done: true });
    await within(10_000, async () => {
      await room.people.mention(ask);
      await room.slack.workspace.until(() => room.slack.calls.some(({ method }) => method === "conversations.replies"));
    });
    await stillAnswers();
    expect(posts()).toBe(1);
  });
});

describe("a post that Slack took and did not confirm", () => {
  const unconfirmed = expect.stringContaining("look in the channel before you try again");
  const posted = () => room.slack.workspace.shown.filter(({ user, text }) => user === null && text.startsWith("No\n"));

  it("is looked for by whoever asked for everyone", async () => {
    room.slack.trouble("response_url", { status: 500, done: true });
    await room.people.command("ask! Is this a ceasefire?");
    expect(await room.next(({ via }) => via === "chat.postEphemeral")).toMatchObject({ text: unconfirmed });
    expect(posted()).toHaveLength(1);
  });

  it("is looked for by whoever shared, who may share again", async () => {
    await room.people.command("Is this a ceasefire?");
    const answer = await room.next();
    room.slack.trouble("response_url", { status: 502 });
    await room.people.press("Share in channel", answer);
    expect(await room.next(({ via }) => via === "chat.postEphemeral")).toMatchObject({ text: unconfirmed });
    await room.people.press("Share in channel", answer);
    await room.slack.workspace.until(() => room.slack.workspace.deleted === 1);
    expect(posted()).toHaveLength(1);
  });

  it("is found by the bot itself where findings were shared in a thread", async () => {
    await room.people.messageShortcut("Kerry announced a ceasefire.");
    room.slack.trouble("chat.postMessage", { status: 500, done: true });
    await room.people.press("Share in thread", await room.next());
    expect(visible((await room.next(({ via }) => via === "views.update")).blocks)).toBe("Shared in the thread.");
    expect(posts()).toBe(1);
  });

  it("is looked for by whoever asked where the bot cannot read the conversation", async () => {
    room.slack.trouble("chat.postMessage", { status: 500, done: true });
    room.slack.trouble("conversations.replies", { error: "missing_scope" });
    await room.people.mention(ask);
    expect(await room.next(({ channel }) => channel === IDS.asker)).toMatchObject({ text: unconfirmed });
    expect(posted()).toHaveLength(1);
  });
});

describe("answers that wait for the end of a rate limit", () => {
  const limited = async () => {
    room.slack.trouble("chat.postMessage", { status: 429, error: "ratelimited", retryAfter: 50 });
    for (let waiting = 0; waiting < 16; waiting++) await room.people.mention(ask, { user: `U0ASKER${waiting}` });
    await room.slack.workspace.until(() => room.slack.untold("chat.postMessage") === 0);
  };

  it("do not hold up others", async () => {
    await limited();
    await stillAnswers();
    await room.people.mention(ask, { channel: "G0PRIVATE" });
    expect(await room.next(({ channel }) => channel === "G0PRIVATE")).toMatchObject({ user: null });
  });

  it("are abandoned when the program stops: the log and the askers are told", async () => {
    await limited();
    await room.close();
    const told = room.slack.workspace.shown.filter(({ channel }) => channel?.startsWith("U0ASKER"));
    expect(told).toHaveLength(16);
    expect(told[0]?.text).toContain("I was stopped before Slack took my answer");
    const lines = room.book.lines.filter(({ failure }) => failure === "stopped");
    expect(lines).toHaveLength(16);
    expect(lines[0]).toMatchObject({ level: 50, msg: "a message was not answered; the program stops" });
  });
});

describe("a channel that takes one message a second", () => {
  it.each([10, 100])("gets the answers to %i mentions at once, each of them once", async (many) => {
    room.slack.workspace.pace = 1000;
    const asked = async () => {
      const asks = Array.from({ length: many }, (_, at) => room.people.mention(ask, { user: `U0ASKER${at}` }));
      const mentions = await Promise.all(asks);
      await room.slack.workspace.until(() => room.slack.workspace.shown.length >= many);
      return mentions.map(({ ts }) => ts);
    };
    const threads = await within(many * 1500, asked);
    expect(room.slack.workspace.shown.map(({ thread }) => thread).toSorted()).toEqual(threads.toSorted());
    expect(room.slack.workspace.shown.every(({ text }) => text.startsWith("No"))).toBe(true);
    // Having been told once, the bot keeps the pace.
    expect(posts()).toBe(many);
    expect(room.slack.refused).toBe(1);
  });
});
