import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { docx } from "../draft-files/docx.js";
import { DRAFT } from "../report/reviewed.js";
import { visible } from "./loopback/block-kit.js";
import { IDS, type Shown } from "./loopback/workspace.js";
import { type Newsroom, PLACES } from "./newsroom.js";

describe.each(PLACES)("over $way, $place", ({ start }) => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await start();
  });
  beforeEach(() => room.slack.workspace.forget());
  afterAll(() => room.close());

  const paste = (value: string) => ({ text: { text: { type: "plain_text_input", value } }, file: { file: {} } });
  const upload = (file: object) => ({
    text: { text: { type: "plain_text_input", value: null } },
    file: { file: { type: "file_input", files: [file] } },
  });
  const openForm = async () => {
    await room.people.globalShortcut({ name: "Check a draft" });
    return room.next((one) => one.via === "views.open");
  };
  const updated = () => room.next((one) => one.via === "views.update");
  /** What the asker gets directly: the message, and the report in its thread. */
  const sent = async (): Promise<{ message: Shown; report: Shown }> => {
    const report = await room.next((one) => one.via === "file");
    const message = await room.next((one) => one.via === "chat.postMessage");
    expect(message.channel).toBe(IDS.asker);
    expect(report).toMatchObject({ channel: "D0DIRECT", thread: message.ts });
    return { message, report };
  };

  describe("Check a draft", () => {
    it("says what is wrong first, in the modal and directly, with the whole report as a file in the thread", async () => {
      await room.people.submit(await openForm(), paste(DRAFT));
      expect(visible((await room.next((one) => one.via === "view ack")).blocks)).toContain("Checking draft.txt …");
      const { message, report } = await sent();
      for (const shown of [message, await updated()]) {
        const text = visible(shown.blocks);
        expect(text).toMatch(/^To correct: 2\. 2 quotations: 1 exact, 1 altered\./);
        expect(text).toContain("~has begun~ *will begin*");
        expect(text).not.toContain("*Exact");
      }
      expect(report.text).toMatch(/^draft-report\.md\n# draft\.txt\n[\s\S]*## To correct[\s\S]*### 1:14 Exact/);
    });

    it("says so where nothing is wrong", async () => {
      await room.people.submit(await openForm(), paste("The talks were in Munich."));
      await sent();
      expect(visible((await updated()).blocks)).toContain("Nothing to correct. 1 claim: 1 supported.");
    });

    it("reads an uploaded file", async () => {
      const file = room.slack.fileOf("Syria deal.docx", await docx(DRAFT.split("\n")));
      await room.people.submit(await openForm(), upload(file));
      const { report } = await sent();
      expect(report.text).toMatch(/^Syria-deal-report\.md\n# Syria deal\.docx\n/);
    });

    it("asks again where there is neither text nor file", async () => {
      await room.people.submit(await openForm(), paste(" \n"));
      expect((await room.next((one) => one.via === "view ack")).text).toContain(
        "Please paste a text, or choose a file",
      );
    });

    it.each<[string, string | Buffer, string]>([
      ["a.txt", "%PDF-1.7", "a.txt: this is a PDF. Save it as plain text, Markdown or .docx, and check that."],
      ["b.docx", Buffer.from("504b0304", "hex"), "b.docx: this is no Word document that can be read."],
      ["c.txt", Buffer.alloc(4_000_001, "a"), "c.txt: it is larger than 4 MB."],
    ])("says why %s cannot be checked", async (name, content, why) => {
      await room.people.submit(await openForm(), upload(room.slack.fileOf(name, content)));
      expect(visible((await updated()).blocks)).toContain(why);
    });
  });

  describe("Check against article", () => {
    it("reads a message's text file", async () => {
      await room.people.messageShortcut("here it is", { more: { files: [room.slack.fileOf("story.md", DRAFT)] } });
      expect(visible((await room.next((one) => one.via === "views.open")).blocks)).toContain("Checking story.md …");
      const { report } = await sent();
      expect(report.text).toContain("story-report.md");
      expect(visible((await updated()).blocks)).toMatch(
        /^To correct: 2\.[\s\S]*The whole report is in a direct message/,
      );
    });

    it("leaves other files alone, and shows the token to nobody but Slack", async () => {
      const picture = room.slack.fileOf("story.png", "PNG");
      const elsewhere = { name: "a.txt", size: 9, url_private_download: "https://slack.com.evil.example/a.txt" };
      await room.people.messageShortcut("Kerry announced a ceasefire.", { more: { files: [picture] } });
      expect(visible((await room.next((one) => one.via === "views.open")).blocks)).toMatch(
        /^\*Refuted by the article\*/,
      );
      await room.people.messageShortcut("", { more: { files: [elsewhere] } });
      expect(visible((await updated()).blocks)).toContain("a.txt: it is not kept by Slack.");
    });
  });

  it("a report that Slack does not take leaves the findings in the modal, and says so", async () => {
    room.slack.trouble("files.getUploadURLExternal", { error: "file_uploads_disabled" });
    await room.people.submit(await openForm(), paste(DRAFT));
    expect(visible((await updated()).blocks)).toMatch(
      /^To correct: 2\.[\s\S]*Slack did not take my answer\. Please try again\.$/,
    );
  });
});
