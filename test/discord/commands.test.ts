import { MessageFlags } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { WORDS } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { buttonsOf, choicesOf, type Loopback, textOf } from "./loopback/loopback.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

/** Somebody uses a command of the Apps menu on what somebody else has said. */
function check(discord: Loopback, name: string, said: string) {
  const target = discord.says(person("bob"), discord.channel, said);
  return discord.does(person("ann"), discord.channel, { does: "message command", name, target });
}

test("/ask shows the verdict first, then the article's words as a block quote, then who said them, then the question", async () => {
  const { discord } = await startBot();
  const heard = await discord.command(person("ann"), discord.channel, "ask", { question: "Is this a ceasefire?" });
  const lines = textOf(heard).split("\n");
  expect(lines[0]).toBe("**No**");
  expect(lines[1]).toMatch(/^> /);
  expect(lines[2]).toMatch(/^— .*paragraph \d+/);
  expect(lines.at(-1)).toBe("-# Asked: Is this a ceasefire?");
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual([
    "Context",
    "Why",
    "More",
    "Helpful",
    "Not helpful",
  ]);
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
  expect(textOf(heard)).toContain("Sustained delivery ~~has begun~~ **will begin** this week");
  expect(textOf(heard)).toMatch(/\nNot in the article: “has begun”\nThe article has: “will begin”\n/);
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
  const paragraphs = core.article.text.trimEnd().split("\n");
  expect(read.match(/^\*\*\d+\*\*$/gm)).toEqual(paragraphs.map((_, index) => `**${index + 1}**`));
  expect(read).not.toMatch(/\*\*\d+\*\*\n> (\n|$)/);
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

test("Verify quotations looks up each of several quotations, the wrong ones first, and the answer can be shared", async () => {
  const { discord } = await startBot();
  const said = "Kerry: “Sustained delivery will begin this week.” Lavrov: “Bananas are cheap.”";
  const target = discord.says(person("bob"), discord.channel, said);
  const deed = { does: "message command", name: "Verify quotations", target } as const;
  const heard = await discord.does(person("ann"), discord.channel, deed);
  expect(textOf(heard)).toMatch(
    /^“Bananas.*\n\*\*Not found.*\n.*\n\n“Sustained.*\n\*\*Exact.*\nAttributed to: John Kerry\n> Sustained.*\n— John Kerry/,
  );
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual(["Share"]);
});

test("of several quotations each shows how it differs and whom it was credited to", async () => {
  const { discord } = await startBot();
  const said = "Kerry: “Sustained delivery has begun this week.” Lavrov: “Sustained delivery will begin this week.”";
  const heard = await check(discord, "Verify quotations", said);
  const lines = textOf(heard).split("\n");
  expect(lines).toContain("> Sustained delivery ~~has begun~~ **will begin** this week");
  expect(lines).toContain("Not in the article: “has begun”");
  expect(lines.filter((line) => line.startsWith("Attributed to: "))).toEqual([
    "Attributed to: John Kerry",
    "Attributed to: Sergei Lavrov",
  ]);
  expect(lines.filter((line) => line.startsWith("Struck out"))).toHaveLength(1);
});

test("Check against the article looks up each sentence of a message, what is wrong first and what is asked last, greetings left out", async () => {
  const { discord } = await startBot();
  const said =
    "Good morning! The talks were in Munich. Kerry announced a ceasefire. Is this a ceasefire? Lavrov said “it is not a ceasefire”.";
  const heard = await check(discord, "Check against the article", said);
  const shown = textOf(heard).split("\n");
  expect(shown.flatMap((line, index) => (line.startsWith("“") ? [line, shown[index + 1]] : []))).toEqual([
    "“Kerry announced a ceasefire.”",
    "**Refuted by the article**",
    "“it is not a ceasefire”",
    "**Misattributed: the words stand in the article, but are not theirs**",
    "“The talks were in Munich.”",
    "**Supported by the article**",
    "“Is this a ceasefire?”",
    "**No**",
  ]);
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual(["Share"]);
});

test("where a message says more than is shown, the answer says how much is left, and the report has it all", async () => {
  const { discord } = await startBot();
  const said = ["Munich", "Berlin", "Vienna", "Geneva", "Paris", "Rome"].map((city) => `The talks were in ${city}.`);
  const heard = await check(discord, "Check against the article", said.join(" "));
  await discord.until(() => textOf(heard) !== "");
  expect(textOf(heard)).toMatch(/^To correct: \d\.\n[\s\S]*\nNot shown for want of room: 2\.$/);
  const [report] = heard.files;
  expect(report?.name).toBe("message-report.md");
  for (const claim of said) expect(report?.content).toContain(claim);
});

test("a message that says nothing to look up gets a few words rather than a verdict", async () => {
  const { discord } = await startBot();
  for (const said of ["Hi!", "lol", "<:wave:123456789012345678>"])
    expect(textOf(await check(discord, "Check against the article", said))).toBe(WORDS.nothingToLookUp);
});

test("a forwarded message is looked up by what it says, and so is the card of a link", async () => {
  const { discord } = await startBot();
  const claim = "Kerry announced a ceasefire.";
  const forwarded = discord.forwards(person("bob"), discord.channel, claim);
  const heard = await discord.does(person("ann"), discord.channel, {
    does: "message command",
    name: "Check against the article",
    target: forwarded,
  });
  expect(textOf(heard)).toMatch(/^\*\*Refuted by the article\*\*/);
  const card = discord.says(person("bob"), discord.channel, "");
  card.embeds = [{ title: "News", description: "Kerry said: “Sustained delivery will begin this week.”" }];
  const verified = await discord.does(person("cem"), discord.channel, {
    does: "message command",
    name: "Verify quotations",
    target: card,
  });
  expect(textOf(verified)).toMatch(/^\*\*Exact/);
});

test("/ask with several questions answers each, and a follow-up to it knows them", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const question = "Is this a ceasefire? Who hosted the talks?";
  const heard = await discord.command(ann, discord.channel, "ask", { question });
  const lines = textOf(heard).split("\n");
  expect(lines.slice(0, 2)).toEqual(["“Is this a ceasefire?”", "**No**"]);
  expect(lines[lines.indexOf("“Who hosted the talks?”") + 1]).toBe("**The article says**");
  expect(lines.at(-1)).toBe(`-# Asked: ${question}`);
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toEqual([
    "Context",
    "Why",
    "More",
    "Helpful",
    "Not helpful",
  ]);
});

test("a private page of the article and a private help can be shared, as every private answer", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const source = await discord.command(ann, discord.channel, "source", { private: true });
  const help = await discord.command(ann, discord.channel, "help", { private: true });
  expect(buttonsOf(help.shown).map(({ label }) => label)).toEqual(["Share"]);
  if (!source.shown) throw new Error("no page");
  const next = await discord.press(ann, source.shown, "Next");
  expect(buttonsOf(next.shown).map(({ label }) => label)).toContain("Share");
  if (!next.shown) throw new Error("no page");
  const heard = await discord.press(ann, next.shown, "Share");
  const shared = await discord.until(() => heard.followUps[0]);
  expect(shared.content).toBe(next.shown.content);
  const on = await discord.press(person("bob"), shared, "Previous");
  expect(buttonsOf(on.shown).map(({ label }) => label)).toEqual(["Next"]);
});

test("a command that an earlier version of the bot had gets a polite word, for the asker alone", async () => {
  const { discord } = await startBot();
  const heard = await discord.command(person("ann"), discord.channel, "timeline");
  expect(textOf(heard)).toContain("/help");
  expect(textOf(heard)).not.toContain(core.subject);
  expect((heard.shown?.flags ?? 0) & MessageFlags.Ephemeral).not.toBe(0);
});

test("commands work in direct messages too", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const heard = await discord.command(ann, discord.directWith(ann), "ask", { question: "Is this a ceasefire?" });
  expect(textOf(heard)).toMatch(/^\*\*No\*\*/);
});
