import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { within } from "../time.js";
import { visible } from "./loopback/block-kit.js";
import { buttonOf } from "./loopback/people.js";
import { IDS, nextAsker } from "./loopback/workspace.js";
import { type Newsroom, open } from "./newsroom.js";

let room: Newsroom;
beforeEach(async () => {
  room = await open("Socket Mode");
});
afterEach(() => room.close());

const ask = `<@${IDS.bot}> is this a ceasefire?`;
const failures = () => room.book.lines.flatMap((line) => ("failure" in line ? [line.failure] : []));
const expireUrls = () => {
  for (const url of room.slack.workspace.responseUrls.values()) url.expired = true;
};
/** Another question is still answered, and only that answer was added. */
const stillAnswers = async () => {
  const before = room.slack.workspace.shown.length;
  await room.people.command("help");
  expect(visible((await room.next(() => true, before)).blocks)).toContain("What this bot can do");
  expect(room.slack.workspace.shown).toHaveLength(before + 1);
};

describe("a place where the bot may not write", () => {
  it.each([
    ["C0ARCHIVED", "archived"],
    ["C0FOREIGN", "/invite"],
    ["C0NOWHERE", "/invite"],
  ])("is told to the asker (%s)", async (channel, reason) => {
    await room.people.mention(ask, { channel });
    expect(await room.next()).toMatchObject({ channel: IDS.asker, text: expect.stringContaining(reason) });
    await stillAnswers();
  });

  it("is told in the modal when findings are shared", async () => {
    await room.people.messageShortcut("Kerry announced a ceasefire.", { channel: "C0FOREIGN" });
    await room.people.press("Share in thread", await room.next());
    const after = await room.next(({ via }) => via === "views.update");
    expect(visible(after.blocks)).toMatch(
      /^\*I cannot write in that channel\. .*\/invite[\s\S]*Refuted[\s\S]*\[Share in thread\]/,
    );
    await room.people.press("Share in thread", after);
    await room.next(({ via }) => via === "views.update", room.slack.workspace.shown.indexOf(after) + 1);
  });
});

describe("a modal that cannot be opened in time", () => {
  it("gives way to a private message with the findings", async () => {
    await room.people.messageShortcut("Kerry announced a ceasefire.", { expired: true });
    expect(await room.next()).toMatchObject({
      via: "response_url",
      user: IDS.asker,
      text: expect.stringMatching(/^Refuted/),
    });
    expect(failures()).toContain("expired_trigger_id");
  });

  it("is told to whoever wanted the form", async () => {
    await room.people.globalShortcut({ expired: true });
    expect(await room.next()).toMatchObject({ channel: IDS.asker, text: expect.stringContaining("try again") });
  });
});

describe("a response_url", () => {
  it.each(["expired", "used up"])("that is %s gives way to a private message in the channel", async (state) => {
    await room.people.command("Is this a ceasefire?");
    const answer = await room.next();
    const pressing = room.people.pressing(buttonOf("More", answer.blocks), answer);
    if (state === "expired") expireUrls();
    else for (const url of room.slack.workspace.responseUrls.values()) url.uses = 5;
    await room.people.deliver(pressing);
    const shown = await room.next(() => true, 1);
    expect(shown).toMatchObject({ via: "chat.postEphemeral", channel: "C0PUBLIC", user: IDS.asker });
    expect(shown.text).toMatch(/^More from the article/);
    await stillAnswers();
  });

  it("gives way to a direct message where the bot is not in the channel", async () => {
    room.slack.trouble("response_url", { status: 404, error: "expired_url" });
    await room.people.command("Is this a ceasefire?", "C0FOREIGN");
    expect(await room.next()).toMatchObject({
      via: "chat.postMessage",
      channel: IDS.asker,
      text: expect.stringMatching(/^No/),
    });
  });

  it("that takes no share any more is told to whoever wanted to share", async () => {
    await room.people.command("Is this a ceasefire?");
    const answer = await room.next();
    const pressing = room.people.pressing(buttonOf("Share in channel", answer.blocks), answer);
    expireUrls();
    await room.people.deliver(pressing);
    expect((await room.next(() => true, 1)).text).toContain("thirty minutes");
  });

  it("is used again after the time that a rate limit names", async () => {
    room.slack.trouble("response_url", { status: 429, retryAfter: 1 });
    const asked = async () => {
      await room.people.command("Is this a ceasefire?");
      return room.next();
    };
    expect(await within(5000, asked)).toMatchObject({ via: "response_url", text: expect.stringMatching(/^No/) });
    await stillAnswers();
  });

  it("that took a message and failed to say so does not get it twice", async () => {
    room.slack.trouble("response_url", { status: 500, done: true });
    await room.people.command("Is this a ceasefire?");
    const notice = await room.next(({ via }) => via === "chat.postEphemeral");
    expect(notice.text).toContain("try again");
    expect(room.slack.workspace.shown.filter(({ text }) => text.startsWith("No\n"))).toHaveLength(1);
  });
});

describe("a failure that nobody can be told of", () => {
  it.each(["account_inactive", "token_revoked", "invalid_auth"])("is one line in the log (%s)", async (error) => {
    room.slack.trouble("chat.postMessage", { error });
    await room.people.mention(ask);
    await stillAnswers();
    expect(failures()).toEqual([error]);
    expect(room.book.text).toContain("Slack no longer accepts SLACK_BOT_TOKEN: replace it");
  });
});

it("a response_url that Slack refuses is not taken for a refused token", async () => {
  room.slack.trouble("response_url", { status: 403, error: "invalid_auth" });
  await room.people.command("ask! Is this a ceasefire?");
  expect((await room.next()).text).toContain("did not take my answer");
  expect(failures()).toEqual(["invalid_auth"]);
  expect(room.book.text).not.toContain("TOKEN");
});

describe("what is only a courtesy", () => {
  it("does not keep an answer back: the status, and a thread that cannot be read", async () => {
    const { ts: thread } = await room.people.direct("help");
    await room.next();
    room.slack.trouble("assistant.threads.setStatus", { error: "internal_error" });
    room.slack.trouble("conversations.replies", { error: "missing_scope" });
    await room.people.direct("is this a ceasefire?", { thread });
    expect((await room.next(() => true, 1)).text).toMatch(/^No/);
  });

  it("is tried again: the App Home", async () => {
    room.slack.trouble("views.publish", { status: 502 });
    await room.people.openHome();
    expect((await room.next()).via).toBe("views.publish");
  });
});

describe("a way on which every call hangs", () => {
  const ways = {
    "chat.postMessage": (user: string, at: number) =>
      room.people.mention(ask, { user, channel: at % 2 === 0 ? "C0PUBLIC" : "G0PRIVATE" }),
    "conversations.replies": (user: string) => room.people.mention(ask, { user, thread: "1455290000.000001" }),
    response_url: () => room.people.command("Is this a ceasefire?"),
  };
  it.each(Object.keys(ways))("does not hold up the others (%s)", async (hanging) => {
    room.slack.weather = (method) => (method === hanging ? { silent: true } : undefined);
    for (let at = 0; at < 100; at++) {
      nextAsker();
      await Object.entries(ways).find(([way]) => way === hanging)?.[1](IDS.asker, at);
    }
    nextAsker();
    const other = async () => {
      if (hanging === "response_url") await room.people.mention(ask);
      else await room.people.command("Is this a ceasefire?");
      await room.people.globalShortcut();
      await room.next(({ via }) => via === "views.open");
      return room.next(({ text }) => text.startsWith("No"));
    };
    await within(1000, other);
  });
});

describe("an ack", () => {
  it("does not wait for the Web API", async () => {
    room.slack.trouble("views.open", { silent: true });
    room.slack.trouble("chat.postMessage", { silent: true });
    room.slack.trouble("response_url", { silent: true });
    // Each of these resolves with the ack; the calls that follow it are never answered.
    await room.people.globalShortcut({ name: "Check a quotation" });
    await room.people.mention(ask);
    await room.people.command("is this a ceasefire?");
    await stillAnswers();
  });
});
