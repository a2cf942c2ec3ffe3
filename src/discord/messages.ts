import type { Message } from "discord.js";
import { type Bot, NO_MENTIONS, replyOnce } from "./bot.js";
import { failureOf } from "./failure.js";
import { renderHelp } from "./help.js";
import { askedIn, renderAnswer, type Shown } from "./render.js";
import { spokenTo } from "./spoken.js";
import { DISCORD_WORDS } from "./words.js";

/** So many questions before this one are read for a follow-up. */
const THREAD = 4;

/**
 * Whether a message is meant for the bot: a person wrote it, and mentions the bot or writes to it directly. A reply to the bot mentions it
 * as long as its author leaves that switched on; without it, Discord hides the message's text from the bot.
 */
export function isForBot(message: Message): boolean {
  if (message.author.bot || message.author.system || message.webhookId !== null || message.system) return false;
  return message.inGuild() ? message.mentions.users.has(message.client.user.id) : true;
}

/**
 * Answers a message by a reply to it.
 * @throws whatever Discord refuses with
 */
export async function answerMessage(message: Message, bot: Bot): Promise<void> {
  const turn = bot.pace.take(message.author.id);
  if (turn === "notice") await message.author.send({ content: DISCORD_WORDS.tooFast, allowedMentions: NO_MENTIONS });
  if (turn !== "answer") return;
  const question = spokenTo(message.content);
  const shown = question === "" ? renderHelp(bot.core) : await answerQuestion(message, question, bot);
  await replyOnce(message, shown);
}

async function answerQuestion(message: Message, question: string, bot: Bot): Promise<Shown> {
  const thread = await askedBefore(message, bot);
  const answer = bot.core.ask(question, thread);
  bot.log.debug({ via: "message", mode: answer.mode, outcome: answer.outcome }, "answered");
  return renderAnswer(answer, bot.core.article, { asked: null, isPrivate: false });
}

/**
 * What was asked before, oldest first: read from the bot's answer that the message replies to, and so on upwards. Where a message is gone or
 * cannot be read, what has been read so far is enough.
 */
async function askedBefore(message: Message, { log }: Bot): Promise<string[]> {
  const thread: string[] = [];
  try {
    for (let latest: Message | null = message; latest && thread.length < THREAD; ) {
      const answer: Message | null = await repliedTo(latest);
      if (answer?.author.id !== message.client.user.id) break;
      const question: Message | null = await repliedTo(answer);
      const asked = question ? spokenTo(question.content) : askedIn(answer.content);
      if (asked) thread.unshift(asked);
      latest = question;
    }
  } catch (error) {
    log.info(failureOf(error), "the thread of a follow-up cannot be read further");
  }
  return thread;
}

async function repliedTo(message: Message): Promise<Message | null> {
  return message.reference?.messageId ? message.fetchReference() : null;
}
