import { MessageFlags } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { DRAFT } from "../report/reviewed.js";
import type { Heard } from "./loopback/api.js";
import { type Loopback, textOf } from "./loopback/loopback.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

const isPrivate = ({ shown }: Heard) => ((shown?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** Waits for the message that was deferred. */
function later(discord: Loopback, heard: Heard): Promise<Heard> {
  return discord.until(() => (heard.shown?.content ? heard : undefined));
}

async function draft(
  discord: Loopback,
  name: string,
  content: string,
  more: { private?: boolean; size?: number } = {},
) {
  const { size, ...options } = more;
  const file = discord.file(name, content, size);
  return later(discord, await discord.command(person("ann"), discord.channel, "draft", { file, ...options }));
}

test("/draft says what is wrong first, with the whole report as a file", async () => {
  const { discord } = await startBot();
  const heard = await draft(discord, "Syria deal.txt", DRAFT);
  expect(textOf(heard)).toMatch(/^To correct: 2\.\n2 quotations: 1 exact, 1 altered\.\n2 claims: [^\n]*\n\n“Sustained/);
  expect(textOf(heard)).toContain("~~has begun~~ **will begin**");
  expect(textOf(heard)).not.toContain("**Exact");
  expect(isPrivate(heard)).toBe(false);
  expect(heard.files).toEqual([
    { name: "Syria-deal-report.md", content: expect.stringMatching(/^# Syria deal\.txt\n/) },
  ]);
  expect(heard.files[0]?.content).toContain("### 1:14 Exact");
});

test("/draft in private is seen by the asker alone", async () => {
  const { discord } = await startBot();
  expect(isPrivate(await draft(discord, "a.md", DRAFT, { private: true }))).toBe(true);
});

test("/draft with nothing wrong says so", async () => {
  const { discord } = await startBot();
  const heard = await draft(discord, "a.txt", "The talks were in Munich.");
  expect(textOf(heard)).toBe("Nothing to correct.\n1 claim: 1 supported.");
});

test.each([
  ["story.pdf", "%PDF", undefined, "story.pdf: I read plain text (.txt), Markdown (.md) and Word (.docx)."],
  [
    "story.txt",
    "%PDF-1.7",
    undefined,
    "story.txt: this is a PDF. Save it as plain text, Markdown or .docx, and check that.",
  ],
  ["story.txt", "x", 4_000_001, "story.txt: it is larger than 4 MB. Send its text without pictures, or in parts."],
  ["story.txt", " ", undefined, "story.txt: there are no words in it."],
])("/draft says why %s cannot be checked", async (name, content, size, why) => {
  const { discord } = await startBot();
  const heard = await draft(discord, name, content, size ? { size } : {});
  expect(textOf(heard)).toBe(why);
  expect(heard.files).toEqual([]);
});

test("a draft that is no longer there is said to be so", async () => {
  const { discord } = await startBot();
  const file = discord.file("a.txt", DRAFT);
  discord.api.files.clear();
  const heard = await discord.command(person("ann"), discord.channel, "draft", { file });
  expect(textOf(await later(discord, heard))).toBe("a.txt: it could not be fetched. Please try again.");
});

test("the Apps commands read the text file of a message without words, for the asker alone", async () => {
  const { discord } = await startBot();
  const target = discord.says(person("bob"), discord.channel, "");
  target.attachments = [discord.file("photo.png", "PNG"), discord.file("story.md", DRAFT)];
  const deed = { does: "message command", name: "Check against the article", target } as const;
  const heard = await later(discord, await discord.does(person("ann"), discord.channel, deed));
  expect(textOf(heard)).toMatch(/^To correct: 2\./);
  expect(heard.files[0]?.name).toBe("story-report.md");
  expect(isPrivate(heard)).toBe(true);
});

test("a bare link is read by its card, and what an app shows by its components", async () => {
  const { discord } = await startBot();
  const claim = "Kerry announced a ceasefire.";
  const check = async (target: ReturnType<Loopback["says"]>) =>
    textOf(
      await discord.does(person("ann"), discord.channel, {
        does: "message command",
        name: "Check against the article",
        target,
      }),
    );
  const link = discord.says(person("bob"), discord.channel, "https://news.example/kerry-announced-no-ceasefire");
  link.embeds = [{ title: "News", fields: [{ name: "The claim", value: claim }] }];
  expect(await check(link)).toMatch(/^\*\*Refuted by the article\*\*/);
  const app = discord.says(person("cem"), discord.channel, "");
  app.components = [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: claim }] }];
  expect(await check(app)).toMatch(/^\*\*Refuted by the article\*\*/);
});
