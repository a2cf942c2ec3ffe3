import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { core } from "../core.js";
import { visible } from "./loopback/block-kit.js";
import { IDS, nextAsker } from "./loopback/workspace.js";
import { type Newsroom, open, PLACES } from "./newsroom.js";

/** What the value of a button of this version begins with. */
const CURRENT = `2.${core.article.sha256.slice(0, 8)}`;

describe.each(PLACES)("over $way, $place", ({ way, start }) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await start();
  });
  beforeEach(() => room.slack.workspace.forget());
  afterAll(() => room.close());

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

    it("goes on with More in a window to the article's end", async () => {
      await room.people.openHome();
      await room.people.press("Is this a ceasefire?", await room.next());
      let shown = await room.next((one) => one.via === "views.open");
      for (let pressed = 0; visible(shown.blocks).includes("[More]"); pressed++) {
        const before = room.slack.workspace.shown.length;
        nextAsker();
        await room.people.press("More", shown);
        shown = await room.next(() => true, before);
        expect(shown.via).toBe(pressed === 0 ? "views.push" : "views.update");
      }
      expect(visible(shown.blocks)).toContain("The meeting also agreed");
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

    it("Why shows to whoever presses it how each word of what was asked stands to the article", async () => {
      const claim = "Lavrov called it an easy task, and Kerry said it is a <!channel> ceasefire.";
      await room.people.command(`check ${claim}`);
      await room.people.press("Why", await room.next());
      const shown = await room.next(() => true, 1);
      expect(shown.user).toBe(IDS.asker);
      expect(visible(shown.blocks)).toMatch(
        /^\*Why: Refuted by the article\*\n\*Refuted by the article: \*“Lavrov called it an easy task”\n/,
      );
      expect(visible(shown.blocks)).toMatch(/\*Borne out: \*“Lavrov”/);
    });

    it("Why under the answer to a follow-up says as what it was understood", async () => {
      const asked = await room.people.mention(`<@${IDS.bot}> does the truce cover Daesh?`);
      await room.next();
      await room.people.mention(`<@${IDS.bot}> what about el-Nusrah?`, { thread: asked.ts });
      await room.people.press("Why", await room.next(() => true, 1));
      expect(visible((await room.next(() => true, 2)).blocks)).toContain(
        "*Understood as: *“does the truce cover el-Nusrah?”",
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

    it("Share pressed twice shares once", async () => {
      await room.people.command("Is this a ceasefire?");
      const shown = await room.next();
      await Promise.all([room.people.press("Share in channel", shown), room.people.press("Share in channel", shown)]);
      await room.slack.workspace.until(() => room.slack.workspace.deleted === 1);
      await room.people.command("help");
      await room.next(({ blocks }) => visible(blocks).includes("What this bot can do"));
      expect(room.slack.workspace.shown.filter(({ user }) => user === null)).toHaveLength(1);
    });

    it("Share in thread pressed twice shares once", async () => {
      await room.people.messageShortcut("Kerry announced a ceasefire.");
      const modal = await room.next();
      await Promise.all([room.people.press("Share in thread", modal), room.people.press("Share in thread", modal)]);
      const after = await room.next(({ via }) => via === "views.update");
      expect(visible(after.blocks)).toBe("Shared in the thread.");
      await room.people.command("help");
      await room.next(({ blocks }) => visible(blocks).includes("What this bot can do"));
      expect(room.slack.workspace.shown.filter(({ via }) => via === "chat.postMessage")).toHaveLength(1);
    });

    it.each(["response_url", "chat.postEphemeral"])("in a thread answers in that thread (%s)", async (via) => {
      const asked = await room.people.mention(`<@${IDS.bot}> is this a ceasefire?`);
      const answer = await room.next();
      if (via !== "response_url") room.slack.trouble("response_url", { status: 404, error: "expired_url" });
      await room.people.press("More", answer);
      expect(await room.next(() => true, 1)).toMatchObject({ via, user: IDS.asker, thread: asked.ts });
    });

    it.each([
      ["Helpful", "helpful"],
      ["Not helpful", "not_helpful"],
    ])("%s is noted without words and without the person", async (label, opinion) => {
      await room.people.command("Is this a ceasefire?");
      await room.people.press(label, await room.next());
      expect(visible((await room.next(() => true, 1)).blocks)).toContain("Thank you");
      const line = await room.slack.workspace.until(() => room.book.lines.find((one) => one.opinion === opinion));
      expect(line).toMatchObject({
        msg: "feedback",
        opinion,
        outcome: "answered",
        polarity: "no",
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
      { action_id: "munich_context", value: `${CURRENT}\nzzzz-zzzzz` },
      { action_id: "munich_context", value: `${CURRENT}\n` },
      { action_id: "munich_context", value: "2.00000000\n4-8" },
      { action_id: "munich_more", value: `${CURRENT}\n` },
      { action_id: "munich_why", value: `${CURRENT}\n` },
      { action_id: "munich_why", value: `${CURRENT}\n["quote","x"]` },
      { action_id: "munich_why", value: `${CURRENT}\n["check","?"]` },
      { action_id: "munich_share", value: `${CURRENT}\n` },
      { action_id: "munich_question", value: `${CURRENT}\n` },
      { action_id: "munich_helpful" },
      { action_id: "munich_helpful", value: `${CURRENT}\na secret-no-1` },
      { action_id: "of_another_time", value: "1" },
    ])("of an older version gets a polite answer ($action_id)", async (button) => {
      await room.people.command("help");
      await room.people.deliver(room.people.pressing(button, await room.next()));
      expect(visible((await room.next(() => true, 1)).blocks)).toContain("earlier version");
    });
  });
});
