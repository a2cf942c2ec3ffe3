import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { core } from "../core.js";
import { visible } from "./loopback/block-kit.js";
import { IDS } from "./loopback/workspace.js";
import { type Newsroom, open, openChild, WAYS } from "./newsroom.js";

const PLACES = WAYS.flatMap((way) => [
  { way, place: "in process", start: () => open(way) },
  { way, place: "as a child process", start: () => openChild(way) },
]);

describe.each(PLACES)("over $way, $place", ({ way, start }) => {
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
      room.people.write(`<@${IDS.bot}> How many casualties?`, { channel, thread: first.ts, user: IDS.other });
      room.people.write("I wonder about casualties", { channel, thread: first.ts });
      await room.people.mention(`<@${IDS.bot}> and where?`, { channel, thread: first.ts });
      const shown = await room.next((one) => one.thread === first.ts, 1);
      expect(shown.text).toContain("sidelines of the Munich Security conference");
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
    it("is answered where it stands", async () => {
      await room.people.direct("check Kerry announced a ceasefire");
      const shown = await room.next();
      expect(shown).toMatchObject({ channel: "D0DIRECT", user: null });
      expect(shown.thread).toBeUndefined();
      expect(visible(shown.blocks)).toMatch(/^\*Refuted/);
    });
  });

  describe("the assistant pane", () => {
    it("suggests prompts, shows a status, answers and follows up", async () => {
      const thread = await room.people.openAssistant();
      await room.slack.workspace.until(() => room.slack.workspace.prompts[0]);
      expect(room.slack.workspace.prompts[0]).toEqual(
        core.examples.slice(0, 4).map((title) => ({ title, message: title })),
      );
      await room.people.direct("Who hosted the discussions on the sidelines?", { thread });
      expect(await room.next()).toMatchObject({ channel: "D0DIRECT", thread });
      expect(room.slack.workspace.statuses).toEqual(["is looking in the article…"]);
      await room.people.direct("and where?", { thread });
      expect((await room.next(() => true, 1)).text).toContain("sidelines of the Munich Security conference");
    });
  });

  describe("the message shortcut", () => {
    const message =
      'Kerry announced a ceasefire. "This is a good testing time," said Kerry. More at &lt;b&gt; <https://x.example|here>';

    it("looks up a message's claims and quotations in a modal", async () => {
      await room.people.messageShortcut(message);
      const modal = await room.next();
      expect(modal.via).toBe("views.open");
      expect(visible(modal.blocks)).toMatch(/^\*Refuted by the article\*[\s\S]*\*(Altered|Misattributed|Exact)/);
      expect(visible(modal.blocks)).toContain("Looked up: Kerry announced a ceasefire.");
    });

    it("shares in the message's thread, with who looked it up", async () => {
      const about = await room.people.messageShortcut(message);
      await room.people.press("Share in thread", await room.next());
      const shared = await room.next((one) => one.via === "chat.postMessage");
      expect(shared).toMatchObject({ channel: "C0PUBLIC", thread: about.ts, user: null });
      expect(visible(shared.blocks)).toContain(`Looked up by <${IDS.asker}>`);
      expect(visible((await room.next((one) => one.via === "views.update")).blocks)).toBe("Shared in the thread.");
    });

    it("says so where a message claims nothing", async () => {
      await room.people.messageShortcut(":tada:");
      expect(visible((await room.next()).blocks)).toContain("There is no claim and no quotation in this message.");
    });
  });

  describe("the global shortcut", () => {
    const fill = (words: string, speaker?: string) => ({
      words: { words: { type: "plain_text_input", value: words } },
      speaker: { speaker: { type: "static_select", selected_option: speaker ? { value: speaker } : null } },
    });

    it("checks the words that a form asks for, with the article's people to choose from", async () => {
      await room.people.globalShortcut();
      const form = await room.next();
      expect(JSON.stringify(form.blocks)).toContain("Staffan de Mistura");
      await room.people.submit(form, fill("this is a good testing time", "John Kerry"));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toMatch(/^\*Misattributed/);
    });

    it("checks words of nobody in particular", async () => {
      await room.people.globalShortcut();
      await room.people.submit(await room.next(), fill("this is a good testing time"));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toMatch(/^\*Exact/);
    });

    it("asks again for words where there are none", async () => {
      await room.people.globalShortcut();
      await room.people.submit(await room.next(), fill("  "));
      expect((await room.next((one) => one.via === "view ack")).text).toContain("Please paste the words");
    });
  });

  describe("the App Home", () => {
    it("says what it can do, shows the article, and answers five questions", async () => {
      await room.people.openHome();
      const home = await room.next();
      expect(home.via).toBe("views.publish");
      expect(visible(home.blocks)).toMatch(
        /What this bot can do[\s\S]*What it cannot do[\s\S]*Questions to try[\s\S]*\*16 {2}\*/,
      );
      expect(core.examples.every((question) => visible(home.blocks).includes(`[${question}]`))).toBe(true);
      await room.people.press("Is this a ceasefire?", home);
      const answer = await room.next((one) => one.via === "views.open");
      expect(visible(answer.blocks)).toMatch(/^\*No\*/);
      await room.people.press("Context", answer);
      expect((await room.next((one) => one.via === "views.push")).view).toMatchObject({ title: { text: "Context" } });
    });
  });

  describe("a button", () => {
    it("Context shows the paragraph, the quotation in bold, to whoever presses it", async () => {
      await room.people.command('quote "But in many ways they have a similar effect."');
      await room.people.press("Context", await room.next());
      const shown = await room.next(() => true, 1);
      expect(shown.user).toBe(IDS.asker);
      expect(visible(shown.blocks)).toMatch(
        /A ceasefire has a great many.*\*But in many ways they have a similar effect\.?\*\.? A ceasefire in the minds/,
      );
    });

    it("More goes on in the article until it ends", async () => {
      await room.people.command('quote "What I can say is that this is a good testing time."');
      await room.people.press("More", await room.next());
      const more = await room.next(() => true, 1);
      expect(visible(more.blocks)).toMatch(
        /Are the Syrian people[\s\S]*Then they will be able[\s\S]*The meeting also agreed/,
      );
      expect(visible(more.blocks)).not.toContain("[More]");
    });

    it("Share posts the answer for all, with who asked, and takes the private one away", async () => {
      await room.people.command("Is this a ceasefire?");
      await room.people.press("Share in channel", await room.next());
      const shared = await room.next(() => true, 1);
      expect(shared).toMatchObject({ channel: "C0PUBLIC", user: null });
      expect(visible(shared.blocks)).toContain(`Asked by <${IDS.asker}>: Is this a ceasefire?`);
      await room.slack.workspace.until(() => room.slack.workspace.deleted === 1);
    });

    it.each([
      ["Helpful", "helpful"],
      ["Not helpful", "not_helpful"],
    ])("%s is noted without words and without the person", async (label, feedback) => {
      await room.people.command("Is this a ceasefire?");
      await room.people.press(label, await room.next());
      expect(visible((await room.next(() => true, 1)).blocks)).toContain("Thank you");
      const line = await room.slack.workspace.until(() => room.book.lines.find((one) => one.feedback === feedback));
      expect(line).toMatchObject({
        feedback,
        kind: "ask",
        verdict: "no",
        statements: expect.arrayContaining(["not-a-ceasefire"]),
      });
      expect(JSON.stringify(line)).not.toMatch(/ceasefire\?|U0ASKER/);
    });

    it("works after a restart and on another copy of the bot", async () => {
      await room.people.command("Is this a ceasefire?");
      const before = await room.next();
      const other = await open(way, room.slack);
      await other.people.press("Share in channel", before);
      expect(visible((await other.next(() => true, 1)).blocks)).toMatch(/^\*No\*/);
      await other.close();
    });

    it.each([
      { action_id: "munich_context", value: "0\n1\n2" },
      { action_id: "munich_context", value: "1\n999999\n1000000" },
      { action_id: "munich_helpful" },
      { action_id: "of_another_time", value: "1" },
    ])("of an older version gets a polite answer ($action_id)", async (button) => {
      await room.people.command("help");
      await room.people.deliver(room.people.pressing(button, await room.next()));
      expect(visible((await room.next(() => true, 1)).blocks)).toContain("older version");
    });
  });
});
