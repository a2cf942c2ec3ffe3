import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { renderAnswer } from "../../src/discord/render.js";
import { core } from "../core.js";
import type { Loopback } from "./loopback/loopback.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

/** Waits for something that the bot surely answers: by then it has passed over what came before. */
async function passedOver(discord: Loopback): Promise<void> {
  await discord.replyTo(discord.says(person("later"), discord.channel, `${discord.mention} Is this a ceasefire?`));
}

/** What the bot shows for a question, given what was asked before. */
function answerTo(question: string, thread: string[]): string {
  return renderAnswer(core.ask(question, thread), core.article, { asked: null, isPrivate: false }).content;
}

function firstLineOf(message: APIMessage): string {
  return message.content.split("\n")[0] ?? "";
}

test("a mention with a question is answered as a reply to it", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  const { message } = await discord.replyTo(question);
  expect(firstLineOf(message)).toBe("**No**");
  expect(message.message_reference?.message_id).toBe(question.id);
});

test("a mention in a thread is answered there", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.place.thread, `Is this a ceasefire? ${discord.mention}`);
  const { message } = await discord.replyTo(question);
  expect(message.channel_id).toBe(discord.place.thread.id);
});

test("a direct message is answered without a mention", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const question = discord.says(ann, discord.directWith(ann), "Is this a ceasefire?");
  expect(firstLineOf((await discord.replyTo(question)).message)).toBe("**No**");
});

test("a mention with nothing else gets the help", async () => {
  const { discord } = await startBot();
  const { message } = await discord.replyTo(discord.says(person("ann"), discord.channel, discord.mention));
  expect(message.content).toContain(core.subject);
});

test("names of people, channels and emoji in a question are no part of it", async () => {
  const { discord } = await startBot();
  const asked = `${discord.mention} <@!123456789012345678> Is this a ceasefire? <:hm:123456789012345678> <#123456789012345678>`;
  const { message } = await discord.replyTo(discord.says(person("ann"), discord.channel, asked));
  expect(firstLineOf(message)).toBe("**No**");
});

test("a reply to an answer is a follow-up: it is understood with the question that was asked before", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const first = discord.says(ann, discord.channel, `${discord.mention} Is this a ceasefire?`);
  const answer = (await discord.replyTo(first)).message;
  const second = discord.says(ann, discord.channel, "Who said that?", { replyTo: answer });
  const { message } = await discord.replyTo(second);
  expect(message.content).toBe(answerTo("Who said that?", ["Is this a ceasefire?"]));
});

test("a follow-up to a command's answer is understood too, although Discord does not show the command's question", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const { shown } = await discord.command(ann, discord.channel, "ask", { question: "Is this a *real* ceasefire?" });
  if (!shown) throw new Error("no answer");
  const { message } = await discord.replyTo(discord.says(ann, discord.channel, "Who said that?", { replyTo: shown }));
  expect(message.content).toBe(answerTo("Who said that?", ["Is this a *real* ceasefire?"]));
});

test("a long thread is read four questions back, and no further", async () => {
  const { discord } = await startBot();
  const asked = [
    "Is this a ceasefire?",
    "Who hosted the talks?",
    "When does it begin?",
    "Where?",
    "Who said that?",
    "Why?",
  ];
  let replyTo: APIMessage | undefined;
  for (const [index, question] of asked.entries()) {
    const said = `${discord.mention} ${question}`;
    const message = discord.says(person(`person ${index}`), discord.channel, said, replyTo ? { replyTo } : {});
    replyTo = (await discord.replyTo(message)).message;
  }
  expect(replyTo?.content).toBe(answerTo("Why?", asked.slice(1, 5)));
});

test("a follow-up whose first question was deleted is answered by itself", async () => {
  const { discord, stop } = await startBot();
  const ann = person("ann");
  const first = discord.says(ann, discord.channel, `${discord.mention} Is this a ceasefire?`);
  const answer = (await discord.replyTo(first)).message;
  await stop();
  const { lines } = await startBot({}, discord);
  discord.world.messages.delete(first.id);
  const second = discord.says(ann, discord.channel, "When does the cessation begin?", { replyTo: answer });
  expect((await discord.replyTo(second)).message.content).toContain("**");
  expect(lines).toContainEqual(expect.objectContaining({ reason: "the message is gone", code: 10008 }));
});

test("other bots, webhooks, the bot itself and talk among others are never answered", async () => {
  const { discord } = await startBot();
  const asked = `${discord.mention} Is this a ceasefire?`;
  const passed = [
    discord.says(person("other bot", { bot: true }), discord.channel, asked),
    discord.says(person("hook"), discord.channel, asked, { webhook: true }),
    discord.says(discord.world.bot, discord.channel, asked),
    discord.says(person("ann"), discord.channel, "Is this a ceasefire?"),
    discord.says(person("ann"), discord.channel, "@everyone Is this a ceasefire?"),
  ];
  await passedOver(discord);
  expect(passed.flatMap((message) => discord.repliesTo(message))).toEqual([]);
});

test("the same message handed over twice is answered once", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  await discord.replyTo(question);
  discord.announce(question);
  discord.gateway.repeatLast();
  await passedOver(discord);
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("two copies of the bot on one connection answer each message once", async () => {
  const { discord } = await startBot();
  await startBot({}, discord);
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  const posts = () =>
    discord.rest.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
  await discord.until(() => posts().length === 2);
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("somebody who asks too fast gets one short private notice, and others are answered meanwhile", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const asked = Array.from({ length: 9 }, () =>
    discord.says(ann, discord.channel, `${discord.mention} Is this a ceasefire?`),
  );
  const direct = await discord.until(() =>
    discord.api.posted.find(({ message }) => message.content.startsWith("One moment")),
  );
  await passedOver(discord);
  expect(direct.message.channel_id).not.toBe(discord.channel.id);
  expect(asked.flatMap((message) => discord.repliesTo(message))).toHaveLength(5);
  expect(discord.api.posted.filter(({ message }) => message.content.startsWith("One moment"))).toHaveLength(1);
});

test("nobody is ever mentioned, not even whom the bot replies to, and nothing typed comes back live", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const nasty = "@everyone <@1> [click](https://evil.example) ||spoiler|| ceasefire";
  await discord.replyTo(discord.says(ann, discord.channel, `${discord.mention} ${nasty}`));
  await discord.command(ann, discord.channel, "ask", { question: nasty });
  const forms = discord.rest.requests.flatMap(({ path, body }) =>
    path.endsWith("/messages") || path.endsWith("/callback") ? [body] : [],
  );
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    expect(form).toHaveProperty(
      /data/.test(Object.keys(Object(form)).join()) ? "data.allowed_mentions" : "allowed_mentions",
      {
        parse: [],
        replied_user: false,
      },
    );
    expect(JSON.stringify(form)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@1>|(?<!\\)\[click|(?<!\\)\|\|/);
  }
});
