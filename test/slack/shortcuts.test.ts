import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

  describe("the message shortcut", () => {
    const message =
      'Kerry announced a ceasefire. "This is a good testing time," said Kerry. More at &lt;b&gt; <https://x.example|here>';

    it("looks up a message's claims and quotations in a modal", async () => {
      await room.people.messageShortcut(message);
      const modal = await room.next();
      expect(modal.via).toBe("views.open");
      expect(visible(modal.blocks)).toMatch(/\*Refuted by the article\*/);
      expect(visible(modal.blocks)).toMatch(/\*(Altered|Misattributed|Exact)/);
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
      expect(visible((await room.next()).blocks)).toContain(
        "There is no claim, no quotation and no question in this message.",
      );
    });

    it("has no button to share where there is nothing to share", async () => {
      await room.people.messageShortcut(":tada:");
      expect(visible((await room.next()).blocks)).not.toContain("[Share");
    });

    it("answers a message's questions, and reads abbreviations", async () => {
      await room.people.messageShortcut("Is this a ceasefire? Mr. Kerry announced a ceasefire in the U.S. on Friday.");
      const shown = visible((await room.next()).blocks);
      expect(shown).toMatch(
        /Looked up: Mr\. Kerry announced .* on Friday\.\n[\s\S]*\*No\*[\s\S]*Looked up: Is this a ceasefire\?\n/,
      );
    });

    it("shows what is wrong first, and sends the whole report directly where not all of it has room", async () => {
      const right = ["The talks were in Munich.", "Kerry and Lavrov hosted the talks.", "It is not a ceasefire."];
      await room.people.messageShortcut(
        `${right.join(" ")} “Sustained delivery will begin this week,” said Lavrov. Kerry announced a ceasefire.`,
      );
      const modal = visible((await room.next()).blocks);
      expect(modal).toMatch(/^To correct: 2\. 1 quotation: 1 misattributed\. 4 claims: /);
      expect(modal.match(/\*(\w+)/g)?.slice(0, 2)).toEqual(["*Misattributed", "*Refuted"]);
      expect(modal).toContain("Not shown for want of room: 1.\nThe whole report is in a direct message from me.");
      const summary = await room.next((one) => one.via === "chat.postMessage");
      expect(summary.channel).toBe(IDS.asker);
      const report = await room.next((one) => one.via === "file");
      expect(report).toMatchObject({ channel: "D0DIRECT", thread: summary.ts });
      for (const sentence of right) expect(report.text).toContain(sentence);
    });

    it("reads a long message to its end, and offers no share of one that a button has no room for", async () => {
      const about = `${"Kerry announced a ceasefire. ".repeat(300)}Nothing else.`;
      await room.people.messageShortcut(`“Sustained delivery has begun this week,” said Kerry. ${about}`);
      const modal = visible((await room.next()).blocks);
      expect(modal).toContain("~has begun~ *will begin*");
      expect(modal).not.toContain("[Share");
      await room.next((one) => one.via === "file");
    });

    it("posts the report in the thread, too, where the findings that are shared have no room for it", async () => {
      const claims = "Kerry announced a ceasefire. ".repeat(6);
      const { ts } = await room.people.messageShortcut(claims);
      const modal = await room.next((one) => one.via === "views.open");
      await room.next((one) => one.via === "file");
      await room.people.press("Share in thread", modal);
      const file = await room.next((one) => one.via === "file" && one.channel === "C0PUBLIC");
      expect(file).toMatchObject({ thread: ts, text: expect.stringContaining("message-report.md\n# message") });
      await room.next((one) => one.via === "views.update");
    });

    const claim = "Kerry announced a ceasefire.";
    const line = (...texts: string[]) => ({
      type: "rich_text_section",
      elements: texts.map((text) => ({ type: "text", text })),
    });
    it.each([
      ["blocks", { blocks: [{ type: "section", text: { type: "mrkdwn", text: claim } }] }],
      ["rich text", { blocks: [{ type: "rich_text", elements: [line("Kerry announced ", "a ceasefire.")] }] }],
      [
        "blocks that a text stands in for",
        { text: "A new story", blocks: [{ type: "section", text: { type: "mrkdwn", text: claim } }] },
      ],
      [
        "the card of a bare link",
        { text: "<https://news.example/a>", attachments: [{ title: claim, text: "More", fallback: "[no preview]" }] },
      ],
      ["an attachment", { attachments: [{ text: claim, fallback: "[no preview]" }] }],
      ["an attachment's fallback", { attachments: [{ fallback: claim }] }],
      [
        "a forwarded message",
        {
          attachments: [
            {
              is_share: true,
              message_blocks: [{ message: { blocks: [{ type: "rich_text", elements: [line(claim)] }] } }],
            },
          ],
        },
      ],
    ])("reads a message whose words stand in %s", async (_, more) => {
      await room.people.messageShortcut("", { more });
      expect(visible((await room.next()).blocks)).toMatch(/^\*Refuted by the article\*/);
    });
  });

  describe("the global shortcut", () => {
    const fill = (words: string, speaker?: string) => ({
      words: { words: { type: "plain_text_input", value: words } },
      speaker: { speaker: { type: "static_select", selected_option: speaker ? { value: speaker } : null } },
    });

    it("checks the words that a form asks for, with the article's people to choose from", async () => {
      await room.people.globalShortcut({ name: "Check a quotation" });
      const form = await room.next();
      expect(JSON.stringify(form.blocks)).toContain("Staffan de Mistura");
      await room.people.submit(form, fill("this is a good testing time", "John Kerry"));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toMatch(/^\*Misattributed/);
    });

    it("checks words of nobody in particular", async () => {
      await room.people.globalShortcut({ name: "Check a quotation" });
      await room.people.submit(await room.next(), fill("this is a good testing time"));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toMatch(/^\*Exact/);
    });

    it("asks again for words where there are none", async () => {
      await room.people.globalShortcut({ name: "Check a quotation" });
      await room.people.submit(await room.next(), fill("  "));
      expect((await room.next((one) => one.via === "view ack")).text).toContain("Please paste the words");
    });

    it.each([
      [
        '"not an easy task" - Kerry',
        "Sergei Lavrov",
        /^\*Exact.*\nAttributed to: Sergei Lavrov[\s\S]*asked: "not an easy task" - Kerry/,
      ],
      [
        "not an easy task - Lavrov",
        "John Kerry",
        /^\*Misattributed.*\nAttributed to: John Kerry[\s\S]*asked: not an easy task - Lavrov/,
      ],
      [
        "not an easy task - Kerry",
        undefined,
        /^\*Misattributed.*\nAttributed to: John Kerry[\s\S]*asked: not an easy task - Kerry/,
      ],
    ])("believes the menu before the words (%s, %s)", async (words, speaker, shown) => {
      await room.people.globalShortcut({ name: "Check a quotation" });
      await room.people.submit(await room.next(), fill(words, speaker));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toMatch(shown);
    });
  });
});
