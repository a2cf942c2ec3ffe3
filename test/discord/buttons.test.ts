import { MessageFlags } from "discord-api-types/v10";
import { expect, test } from "vitest";
import type { Answer } from "../../src/core/model/answer.js";
import { unescaped } from "../../src/discord/escape.js";
import { DISCORD_WORDS } from "../../src/discord/words.js";
import { whyOf } from "../../src/surface/why.js";
import { verdictAlone, WORDS } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { buttonsOf, type Loopback, textOf } from "./loopback/loopback.js";
import { REFUSALS } from "./loopback/refusals.js";
import { person } from "./loopback/world.js";
import { startBot, startDiscordHere } from "./running.js";

const ann = person("ann");

async function answered(discord: Loopback, options: Record<string, string | boolean> = {}) {
  const question = "Is this a ceasefire?";
  const { shown } = await discord.command(person("asker"), discord.channel, "ask", { question, ...options });
  if (!shown) throw new Error("no answer");
  return shown;
}

const isPrivate = (flags: number | undefined) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

test("Context shows the paragraph around the quotation, privately, with the quotation bold", async () => {
  const { discord } = await startBot();
  const heard = await discord.press(ann, await answered(discord), "Context");
  const quote = core.ask("Is this a ceasefire?").quotes[0];
  const paragraph = core.article.text.split("\n")[(quote?.paragraph ?? 0) - 1] ?? "";
  expect(textOf(heard).replace(/[\\*]/g, "")).toContain(paragraph);
  expect(textOf(heard).replaceAll("\\", "")).toContain(`**${quote?.text}**`);
  expect(isPrivate(heard.shown?.flags)).toBe(true);
});

/** What Why says, as a reader sees it. */
const whyIn = (heard: Parameters<typeof textOf>[0]) => unescaped(textOf(heard).replaceAll("**", "")).split("\n");

/** The same, as every surface says it. */
function why(answer: Answer, typed: string): string[] {
  const lines = whyOf(answer, typed).map(({ label, text }) => `${label}: ${text}`);
  expect(lines).not.toEqual([]);
  return [`Why: ${verdictAlone(answer)}`, ...lines];
}

test.each([
  ["ask", "question", "Does the truce cover @everyone on *television*?"],
  ["check", "claim", "Lavrov called it an easy task, and Kerry said it is a ceasefire."],
] as const)(
  "Why tells privately how each word of what was asked stands to the article (/%s)",
  async (name, option, text) => {
    const { discord } = await startBot();
    const { shown } = await discord.command(person("asker"), discord.channel, name, { [option]: text, private: true });
    if (!shown) throw new Error("no answer");
    const heard = await discord.press(ann, shown, "Why");
    expect(whyIn(heard)).toEqual(why(core[name](text), text));
    expect(isPrivate(heard.shown?.flags)).toBe(true);
  },
);

test("Why under the answer to a follow-up reads what was asked before it", async () => {
  const { discord } = await startBot();
  const [before, question] = ["Does the truce cover Daesh?", "what about el-Nusrah?"];
  const first = discord.says(ann, discord.channel, `${discord.mention} ${before}`);
  const replyTo = (await discord.replyTo(first)).message;
  const second = discord.says(ann, discord.channel, `${discord.mention} ${question}`, { replyTo });
  const heard = await discord.press(person("reader"), (await discord.replyTo(second)).message, "Why");
  await discord.until(() => textOf(heard) !== "");
  expect(whyIn(heard)).toEqual(why(core.ask(question, [before]), question));
  expect(whyIn(heard)).toContain("Understood as: “Does the truce cover el-Nusrah?”");
});

test("Why of several questions tells it of each", async () => {
  const { discord } = await startBot();
  const question = "Is this a ceasefire? Is it difficult to implement?";
  const { shown } = await discord.command(ann, discord.channel, "ask", { question });
  if (!shown) throw new Error("no answer");
  const lines = whyIn(await discord.press(ann, shown, "Why"));
  expect(lines).toContain("No: Is this a ceasefire?");
  expect(lines).toContain("Yes: Is it difficult to implement?");
});

test("Why does not explain another question than the one that was answered", async () => {
  const { discord } = await startBot();
  const asked = discord.says(ann, discord.channel, `${discord.mention} Is this a ceasefire?`);
  const { message } = await discord.replyTo(asked);
  const says = async (reader: string) => {
    const heard = await discord.press(person(reader), message, "Why");
    await discord.until(() => textOf(heard) !== "");
    return textOf(heard);
  };
  asked.content = `${discord.mention} Who hosted the talks?`;
  expect(await says("one")).toBe(DISCORD_WORDS.questionGone);
  discord.world.messages.delete(asked.id);
  expect(await says("another")).toBe(DISCORD_WORDS.questionGone);
});

test("where the question below an answer has no room, there is no Why", async () => {
  const { discord } = await startBot();
  const labels = async (claim: string) => {
    const { shown } = await discord.command(person(claim), discord.channel, "check", { claim });
    return buttonsOf(shown).map(({ label }) => label);
  };
  const long = `Lavrov called it an easy task on television ${"again and ".repeat(40)}again.`;
  expect(await labels("Lavrov called it an easy task.")).toContain("Why");
  expect(await labels(long)).not.toContain("Why");
});

test("More leads on, statement by statement, as long as there are any", async () => {
  const { discord } = await startBot();
  let shown = await answered(discord);
  for (let presses = 0; buttonsOf(shown).some(({ label }) => label === "More"); presses += 1) {
    const heard = await discord.press(person(`reader ${presses}`), shown, "More");
    if (!heard.shown || presses > core.article.statements.length) throw new Error("More does not end");
    expect(textOf(heard)).toContain("\n> ");
    expect(isPrivate(heard.shown.flags)).toBe(true);
    shown = heard.shown;
  }
});

test("Share posts a private answer in the channel, and then takes the button away", async () => {
  const { discord } = await startBot();
  const shown = await answered(discord, { private: true });
  const heard = await discord.press(ann, shown, "Share");
  await discord.until(() => buttonsOf(heard.shown).every(({ label }) => label !== "Share"));
  const [shared] = heard.followUps;
  if (!shared) throw new Error("taken away before it was posted");
  expect(shared.content).toBe(shown.content);
  expect(isPrivate(shared.flags)).toBe(false);
  expect(buttonsOf(shared).map(({ label }) => label)).toEqual(["Context", "Why", "More", "Helpful", "Not helpful"]);
  expect(buttonsOf(heard.shown)).toEqual(buttonsOf(shared));
});

test("Share pressed twice posts once, and says so to who pressed it", async () => {
  const { discord } = await startBot();
  const shown = await answered(discord, { private: true });
  const [first, second] = await Promise.all([discord.press(ann, shown, "Share"), discord.press(ann, shown, "Share")]);
  await discord.until(() => buttonsOf(first.shown).every(({ label }) => label !== "Share"));
  expect([...first.followUps, ...second.followUps]).toHaveLength(1);
  expect(textOf(second)).toBe("This has been shared already.");
  expect(isPrivate(second.shown?.flags)).toBe(true);
});

test("where an answer may not be posted, whoever shares it is told privately, and can try again", async () => {
  const { discord } = await startBot();
  const shown = await answered(discord, { private: true });
  discord.fails({ method: "POST", path: /^\/webhooks/, times: 1, reply: REFUSALS.missingPermissions });
  const heard = await discord.press(ann, shown, "Share");
  const told = await discord.until(() => heard.followUps[0]);
  expect(told.content).toMatch(/could not post/);
  expect(isPrivate(told.flags)).toBe(true);
  expect(buttonsOf(heard.shown).map(({ label }) => label)).toContain("Share");
  const again = await discord.press(ann, shown, "Share");
  expect((await discord.until(() => again.followUps[0])).content).toBe(shown.content);
});

test("Helpful and Not helpful thank privately and leave one log line without text and person", async () => {
  const { discord, lines, stop } = await startBot();
  const shown = await answered(discord);
  const heard = await discord.press(ann, shown, "Not helpful");
  expect(textOf(heard)).toBe(WORDS.thanks);
  expect(isPrivate(heard.shown?.flags)).toBe(true);
  // The line comes once Discord has confirmed; stopping waits for that.
  await stop();
  const { level, time, pid, hostname, ...line } = lines.find(({ msg }) => msg === "feedback") ?? {};
  const statements = core
    .ask("Is this a ceasefire?")
    .quotes.slice(0, 3)
    .flatMap((quote) => quote.statements);
  expect(line).toEqual({ msg: "feedback", opinion: "not_helpful", outcome: "answered", polarity: "no", statements });
});

test("where two copies of the bot run, an opinion is noted by the one that Discord has answer", async () => {
  const first = await startBot();
  const second = await startBot({}, first.discord);
  const shown = await answered(first.discord);
  await first.discord.press(ann, shown, "Helpful");
  await Promise.all([first.stop(), second.stop()]);
  expect([...first.lines, ...second.lines].filter(({ msg }) => msg === "feedback")).toHaveLength(1);
});

test("the buttons work after a restart, and on another copy of the bot", async () => {
  const discord = await startDiscordHere();
  const first = await startBot({}, discord);
  const shown = await answered(discord);
  await first.stop();
  await startBot({}, discord);
  for (const label of ["Context", "Why", "More", "Helpful"])
    expect(textOf(await discord.press(person("reader"), shown, label))).not.toContain("earlier version");
});

test("a button from another version, or made up, gets a polite answer", async () => {
  const { discord } = await startBot();
  const shown = await answered(discord);
  const stamp = core.article.sha256.slice(0, 8);
  const strange = [
    "0.context.4-8",
    `2.00000000.context.4-8`,
    `2.${stamp}.context.zzz-zzzz`,
    `2.${stamp}.more`,
    `2.${stamp}.why`,
    `2.${stamp}.why.sunny`,
    `2.${stamp}.dance`,
    "x",
  ];
  for (const customId of strange) {
    const heard = await discord.pressId(person("reader"), shown, customId);
    expect(textOf(heard)).toBe("This button is from an earlier version of me. Please ask again.");
    expect(isPrivate(heard.shown?.flags)).toBe(true);
  }
});
