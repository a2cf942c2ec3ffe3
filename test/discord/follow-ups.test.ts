import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { renderAnswer } from "../../src/discord/render.js";
import { core } from "../core.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

/** What the bot shows for a question, given what was asked before. */
function answerTo(question: string, thread: string[]): string {
  return renderAnswer(core.ask(question, thread), core.article, { asked: null, isPrivate: false }).content;
}

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

test("a follow-up to a shared answer is understood, although nobody can read the private one that it stands below", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const asked = { question: "Is this a ceasefire?", private: true };
  const { shown } = await discord.command(ann, discord.channel, "ask", asked);
  if (!shown) throw new Error("no answer");
  const heard = await discord.press(ann, shown, "Share");
  const shared = await discord.until(() => heard.followUps[0]);
  expect(shared.message_reference?.message_id).toBe(shown.id);
  const { message } = await discord.replyTo(
    discord.says(person("bob"), discord.channel, "Who said that?", { replyTo: shared }),
  );
  expect(message.content).toBe(answerTo("Who said that?", ["Is this a ceasefire?"]));
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

test("a follow-up asks Discord for nothing but the questions before it: answers come along with what replies to them", async () => {
  const { discord } = await startBot();
  const reads = () =>
    discord.rest.requests.filter(({ method, path }) => method === "GET" && /messages/.test(path)).length;
  let replyTo: APIMessage | undefined;
  for (const [index, read] of [0, 1, 2, 3].entries()) {
    const before = reads();
    const said = `${discord.mention} Is this a ceasefire?`;
    const message = discord.says(person(`person ${index}`), discord.channel, said, replyTo ? { replyTo } : {});
    replyTo = (await discord.replyTo(message)).message;
    expect(reads() - before).toBe(read);
  }
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
