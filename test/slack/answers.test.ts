import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hint } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { visible } from "./loopback/block-kit.js";
import { IDS } from "./loopback/workspace.js";
import { type Newsroom, PLACES } from "./newsroom.js";

describe.each(PLACES)("over $way, $place", ({ start }) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await start();
  });
  beforeEach(() => room.slack.workspace.forget());
  afterAll(() => room.close());

  describe("the slash command", () => {
    const private_ = async (text: string) => {
      await room.people.command(text);
      const shown = await room.next();
      expect(shown.user).toBe(IDS.asker);
      return visible(shown.blocks);
    };

    it("answers privately: the verdict first, the article's words, who said them and where", async () => {
      await room.people.command("Is this a ceasefire?");
      const shown = await room.next();
      expect(shown.user).toBe(IDS.asker);
      expect(visible(shown.blocks)).toMatch(
        /^\*No\*\n.*it is \*?not a ceasefire\*?\.\n— John Kerry, US Secretary of State/,
      );
      expect(shown.text).toMatch(
        /^No\n“He was quick to make the distinction that it is not a ceasefire\.” — John Kerry/,
      );
      expect(visible(shown.blocks)).toContain("[Share in channel]");
    });

    it("checks a claim", async () => {
      expect(await private_("check Kerry announced a ceasefire")).toMatch(/^\*Refuted by the article\*/);
    });

    it("takes a question that begins with the word check or quote for a question", async () => {
      expect(await private_("check what Kerry said: is this a ceasefire?")).toMatch(/^\*(The article says|No)\*/);
    });

    it("says so where the words render what somebody said, and are not theirs", async () => {
      await room.people.command('quote "it is not a ceasefire" - Kerry');
      const shown = await room.next();
      expect(visible(shown.blocks)).toMatch(
        /^\*Misattributed: not their own words; .*\*\nAttributed to: John Kerry\n[\s\S]*— John Kerry.*as the article reports/,
      );
      expect(shown.text).toMatch(/^Misattributed: not their own words.*\nAttributed to: John Kerry\n/);
    });

    it.each([
      "quote not an easy task - Lavrov",
      "quote not an easy task — Lavrov.",
      "quote not an easy task, Lavrov",
      "quote not an easy task (Lavrov)",
    ])("reads the speaker behind words without quotation marks: %s", async (text) => {
      expect(await private_(text)).toMatch(/^\*Exact.*\nAttributed to: Sergei Lavrov/);
    });

    it("knows whose they are not there either", async () => {
      expect(await private_("quote not an easy task - Kerry")).toMatch(/^\*Misattributed.*\nAttributed to: John Kerry/);
    });

    it("shows nothing back that turns the direction of what is read", async () => {
      await room.people.command("ask! \u202eIs this\u2066 a cease\u200bfire?\u061c");
      expect(visible((await room.next()).blocks)).toContain(": Is this a ceasefire?");
    });

    it("looks up a quotation and its speaker", async () => {
      expect(await private_('quote "this is a good testing time" - Kerry')).toMatch(/^\*Misattributed/);
    });

    it("strikes what the article has not and shows in bold what it has", async () => {
      const shown = await private_('quote "A ceasefire has a great many legal rules and requirements."');
      expect(shown).toContain("*prerogatives*");
      expect(shown).toContain("~rules~");
    });

    it("marks a translation", async () => {
      expect(await private_('quote "There are too many players involved in the military hostilities."')).toContain(
        "(translated, paragraph 10)",
      );
    });

    it("names what the article does not say, and what comes nearest", async () => {
      const shown = await private_("How many casualties were there?");
      expect(shown).toMatch(
        /^\*Not in the article\*\nThe article does not say how many people were killed.*\.\nNearest in the article/,
      );
    });

    it("shows the article with its paragraph numbers", async () => {
      expect(await private_("source")).toMatch(
        /^\*1 {2}\*World powers have called[\s\S]*\*16 {2}\*The meeting also agreed/,
      );
    });

    it.each(["help", "", "  "])("shows what it can and cannot do (%j)", async (text) => {
      expect(await private_(text)).toMatch(/What this bot can do[\s\S]*What it cannot do/);
    });

    it.each(["ask!", "check!", "quote!", "help!"])("%s alone shows that too, and to the asker alone", async (text) => {
      expect(await private_(text)).toContain("What this bot can do");
    });

    it("source! shows the article to the asker alone", async () => {
      expect(await private_("source!")).toMatch(/^\*1 {2}\*World powers have called/);
    });

    it("answers several questions one by one, and shares them all", async () => {
      const questions = "Is this a ceasefire? Who hosted the talks?";
      await room.people.command(questions);
      const shown = await room.next();
      expect(visible(shown.blocks)).toMatch(
        /^\*No\*[\s\S]*\nLooked up: Is this a ceasefire\?\n[\s\S]*\n\*The article says\*[\s\S]*\nLooked up: Who hosted the talks\?\n/,
      );
      await room.people.press("Share in channel", shown);
      const shared = await room.next(({ user }) => user === null);
      expect(visible(shared.blocks)).toContain(`Asked by <${IDS.asker}>: ${questions}`);
      expect(visible(shared.blocks)).toMatch(/^\*No\*[\s\S]*\n\*The article says\*/);
    });

    it.each(["hello", "ask! thanks", "who are you?"])(
      "says to the asker alone what to ask, where nothing is: %s",
      async (text) => {
        expect(await private_(text)).toBe(hint(core));
      },
    );

    it("tells who asks too fast so once, and answers others meanwhile", async () => {
      for (let asked = 0; asked < 8; asked++) await room.people.command("source");
      await room.next(({ text }) => text.startsWith("One moment"));
      await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`, { user: IDS.other });
      await room.next(({ text }) => text.startsWith("No"));
      const begun = room.slack.workspace.shown.map(({ text }) => text.slice(0, 3));
      expect(begun.toSorted()).toEqual(["No\n", "One", "The", "The", "The", "The", "The"]);
    });

    it("answers for everyone with ask!", async () => {
      await room.people.command("ask! Is this a ceasefire?");
      const shown = await room.next();
      expect(shown.user).toBeNull();
      expect(visible(shown.blocks)).toContain(`Asked by <${IDS.asker}>: Is this a ceasefire?`);
    });
  });

  describe("a mention", () => {
    it("is answered in a thread under it", async () => {
      const asked = await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
      const shown = await room.next();
      expect(shown).toMatchObject({ via: "chat.postMessage", channel: "C0PUBLIC", thread: asked.ts });
      expect(visible(shown.blocks)).toMatch(/^\*No\*/);
    });

    it.each(["C0PUBLIC", "G0PRIVATE"])("in a thread is a follow-up, read from Slack (%s)", async (channel) => {
      const first = await room.people.mention(`<@${IDS.bot}> Who hosted the discussions on the sidelines?`, {
        channel,
      });
      await room.next();
      room.people.write("I wonder about casualties", { channel, thread: first.ts });
      await room.people.mention(`<@${IDS.bot}> and where?`, { channel, thread: first.ts });
      const shown = await room.next((one) => one.thread === first.ts, 1);
      expect(shown.text).toContain("sidelines of the Munich Security conference");
    });

    it("in a thread is a follow-up to what somebody else asked there", async () => {
      const first = await room.people.mention(`<@${IDS.bot}> Who hosted the discussions on the sidelines?`);
      await room.next();
      await room.people.mention(`<@${IDS.bot}> and where?`, { thread: first.ts, user: IDS.other });
      expect((await room.next(() => true, 1)).text).toContain("sidelines of the Munich Security conference");
    });

    it("under an answer for everyone is a follow-up to its question", async () => {
      await room.people.command("ask! Who hosted the discussions on the sidelines?");
      const answer = await room.next();
      await room.people.mention(`<@${IDS.bot}> and where?`, { thread: answer.ts, user: IDS.other });
      expect((await room.next(() => true, 1)).text).toContain("sidelines of the Munich Security conference");
    });

    it("under a shared answer is a follow-up to its question", async () => {
      await room.people.command("Who hosted the discussions on the sidelines?");
      await room.people.press("Share in channel", await room.next());
      const shared = await room.next(({ user }) => user === null);
      await room.people.mention(`<@${IDS.bot}> and where?`, { thread: shared.ts });
      const shown = await room.next(({ thread }) => thread === shared.ts);
      expect(shown.text).toContain("sidelines of the Munich Security conference");
    });

    it("that is edited is not answered again", async () => {
      const posted = await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
      await room.next();
      const edited = { user: IDS.asker, ts: room.slack.workspace.next() };
      const event = { type: "app_mention", ...room.people.asEvent(posted, {}), edited };
      await room.people.deliver(room.people.event("app_mention", "app_mentions:read", event));
      await room.people.mention(`<@${IDS.bot}> help`);
      expect(visible((await room.next(() => true, 1)).blocks)).toContain("What this bot can do");
      expect(room.slack.workspace.shown).toHaveLength(2);
    });

    it("of a bot is not answered", async () => {
      await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`, { bot: true });
      await room.people.mention(`<@${IDS.bot}> help`);
      expect(visible((await room.next()).blocks)).toContain("What this bot can do");
      expect(room.slack.workspace.shown).toHaveLength(1);
    });

    it("with nothing else gets the help", async () => {
      await room.people.mention(`<@${IDS.bot}>`);
      expect(visible((await room.next()).blocks)).toContain("What this bot can do");
    });
  });

  describe("a direct message", () => {
    it("is answered in a thread, as to an agent each begins one", async () => {
      const { ts } = await room.people.direct("check Kerry announced a ceasefire");
      const shown = await room.next();
      expect(shown).toMatchObject({ channel: "D0DIRECT", user: null, thread: ts });
      expect(visible(shown.blocks)).toMatch(/^\*Refuted/);
    });

    it.each(["file_share", "thread_broadcast"])("is answered like any other as %s", async (subtype) => {
      await room.people.direct("is this a ceasefire?", { subtype });
      expect(visible((await room.next()).blocks)).toMatch(/^\*No\*/);
    });

    it("that was sent from its thread to the conversation too is answered in the thread", async () => {
      const thread = room.people.write("Good morning", { channel: "D0DIRECT" }).ts;
      await room.people.direct("is this a ceasefire?", { subtype: "thread_broadcast", thread });
      expect(await room.next()).toMatchObject({ channel: "D0DIRECT", thread });
    });
  });

  describe("the conversation with the bot", () => {
    const opened = {
      "an agent's": async () => {
        await room.people.openMessages();
        return undefined;
      },
      "an assistant's, in an app made with an older manifest": () => room.people.openAssistant(),
    };
    it.each(Object.entries(opened))("suggests prompts, shows a status, answers and follows up: %s", async (_, open) => {
      const pane = await open();
      await room.slack.workspace.until(() => room.slack.workspace.prompts[0]);
      expect(room.slack.workspace.prompts[0]).toEqual(
        core.examples.slice(0, 4).map((title) => ({ title, message: title })),
      );
      const question = "Who hosted the discussions on the sidelines?";
      const { ts } = await room.people.direct(question, pane ? { thread: pane } : {});
      const thread = pane ?? ts;
      expect(await room.next()).toMatchObject({ channel: "D0DIRECT", thread });
      expect(room.slack.workspace.statuses).toEqual(["is looking in the article…"]);
      await room.people.direct("and where?", { thread });
      expect((await room.next(() => true, 1)).text).toContain("sidelines of the Munich Security conference");
    });
  });
});
