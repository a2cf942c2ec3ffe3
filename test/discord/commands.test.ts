import { MessageFlags } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { core } from "../core.js";
import { buttonsOf, choicesOf, textOf } from "./loopback/loopback.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

test("/ask shows the verdict first, then the article's words as a block quote, then who said them, then the question", async () => {
  const { discord } = await startBot();
  const heard = await discord.command(person("ann"), discord.channel, "ask", { question: "Is this a ceasefire?" });
  const lines = textOf(heard).split("\n");
  expect(lines[0]).toBe("**No**");
  expect(lines[1]).toMatch(/^> /);
  expect(lines[2]).toMatch(/^— .*paragraph \d+/);
  expect(lines.at(-1)).toBe("-# Asked: Is this a ceasefire?");
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual(["Context", "More", "Helpful", "Not helpful"]);
});

test("an answer is public unless the asker wants it private, and a private one can be shared", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const open = await discord.command(ann, discord.channel, "ask", { question: "Is this a ceasefire?" });
  const closed = await discord.command(ann, discord.channel, "ask", {
    question: "Is this a ceasefire?",
    private: true,
  });
  expect((open.shown?.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
  expect((closed.shown?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
  expect(buttonsOf(closed.shown).map(({ label }) => label)).toContain("Share");
});

test("/check gives the verdict on a claim", async () => {
  const { discord } = await startBot();
  const heard = await discord.command(person("ann"), discord.channel, "check", {
    claim: "Kerry announced a ceasefire.",
  });
  expect(textOf(heard)).toMatch(/^\*\*Refuted by the article\*\*\n> /);
});

test("/quote says whether words stand in the article, and who said them", async () => {
  const { discord } = await startBot();
  const words = "Sustained delivery will begin this week.";
  const heard = await discord.command(person("ann"), discord.channel, "quote", { words, speaker: "Lavrov" });
  expect(textOf(heard)).toMatch(/^\*\*Misattributed.*\*\*\nAttributed to: Sergei Lavrov\n> Sustained.*\n— John Kerry/);
  const right = await discord.command(person("bob"), discord.channel, "quote", { words, speaker: "Kerry" });
  expect(textOf(right)).toMatch(
    /^\*\*Exact: these words stand in the article\*\*\nAttributed to: John Kerry\n> Sustained.*\n— John Kerry/,
  );
});

test("/quote shows how altered words differ: struck and bold, and in words for those who have it read out", async () => {
  const { discord } = await startBot();
  const words = "Sustained delivery has begun this week.";
  const heard = await discord.command(person("ann"), discord.channel, "quote", { words });
  expect(textOf(heard)).toMatch(/^\*\*Altered/);
  expect(textOf(heard)).toContain("Sustained delivery ~~will begin~~ **has begun** this week");
  expect(textOf(heard)).toMatch(/\nLeft out: “will begin”\nPut in: “has begun”\n/);
});

test("/source shows the whole article page by page, every paragraph with its number", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  let page = await discord.command(ann, discord.channel, "source");
  let read = textOf(page);
  while (page.shown && buttonsOf(page.shown).some(({ label }) => label === "Next")) {
    page = await discord.press(ann, page.shown, "Next");
    read += `\n${textOf(page)}`;
  }
  const paragraphs = core.article.text.split("\n");
  expect(read.match(/^\*\*\d+\*\*$/gm)).toEqual(paragraphs.map((_, index) => `**${index + 1}**`));
  expect(buttonsOf(page.shown).map(({ label }) => label)).toEqual(["Previous"]);
});

test("/help says what the bot answers and how to ask", async () => {
  const { discord } = await startBot();
  const heard = await discord.command(person("ann"), discord.channel, "help", { private: true });
  expect(textOf(heard)).toContain(core.subject);
  expect(textOf(heard)).toContain("/quote");
});

test("while somebody types a question, the bot suggests questions that the article answers", async () => {
  const { discord } = await startBot();
  const deed = { does: "autocomplete", name: "ask", option: "question", typed: "ceasefire" } as const;
  expect(choicesOf(await discord.does(person("ann"), discord.channel, deed))).toEqual(core.suggest("ceasefire", 25));
});

test("Apps > Check against the article looks a message's claim up, for the asker alone", async () => {
  const { discord } = await startBot();
  const target = discord.says(person("bob"), discord.channel, "Kerry announced a ceasefire.");
  const deed = { does: "message command", name: "Check against the article", target } as const;
  const heard = await discord.does(person("ann"), discord.channel, deed);
  expect(textOf(heard)).toMatch(/^\*\*Refuted by the article\*\*/);
  expect((heard.shown?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
});

test("Apps > Verify quotations looks a message's quoted words up, for the asker alone", async () => {
  const { discord } = await startBot();
  const target = discord.says(person("bob"), discord.channel, "Kerry said: “Sustained delivery will begin this week.”");
  const deed = { does: "message command", name: "Verify quotations", target } as const;
  const heard = await discord.does(person("ann"), discord.channel, deed);
  expect(textOf(heard)).toMatch(/^\*\*Exact/);
  expect((heard.shown?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
});

test("Verify quotations looks up each of several quotations, and the answer can be shared", async () => {
  const { discord } = await startBot();
  const said = "Kerry: “Sustained delivery will begin this week.” Lavrov: “Bananas are cheap.”";
  const target = discord.says(person("bob"), discord.channel, said);
  const deed = { does: "message command", name: "Verify quotations", target } as const;
  const heard = await discord.does(person("ann"), discord.channel, deed);
  expect(textOf(heard)).toMatch(/^\*\*Exact.*: “Sustained.*\n> Sustained.*\n— John Kerry.*\n\*\*Not found.*: “Bananas/);
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual(["Share"]);
});

test("a message without words gets a few words rather than a verdict", async () => {
  const { discord } = await startBot();
  const target = discord.says(person("bob"), discord.channel, "<:wave:123456789012345678>");
  const deed = { does: "message command", name: "Check against the article", target } as const;
  expect(textOf(await discord.does(person("ann"), discord.channel, deed))).toContain("no text");
});

test("commands work in direct messages too", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const heard = await discord.command(ann, discord.directWith(ann), "ask", { question: "Is this a ceasefire?" });
  expect(textOf(heard)).toMatch(/^\*\*No\*\*/);
});
