import type { Message } from "discord.js";
import type { Logger } from "pino";
import { type Bot, NO_MENTIONS, replyOnce } from "./bot.js";
import { failureOf } from "./failure.js";
import { renderHelp } from "./help.js";
import { answerQuestions } from "./questions.js";
import { askedIn, type Shown } from "./render.js";
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
  const shown = asksForHelp(question) ? renderHelp(bot.core, false) : await answerQuestion(message, question, bot);
  await replyOnce(message, shown);
}

function asksForHelp(words: string): boolean {
  return /^(?:\/?help[\s.!?]*)?$/i.test(words);
}

async function answerQuestion(message: Message, question: string, { core, log }: Bot): Promise<Shown> {
  const thread = await askedBefore(message, log);
  const { shown, outcomes, isLost } = answerQuestions(question, thread, core, { asked: null, isPrivate: false });
  log.debug({ via: "message", mode: "ask", outcome: outcomes }, "answered");
  return isLost ? { ...shown, content: `${shown.content}\n${DISCORD_WORDS.helpHint}` } : shown;
}

/**
 * What was asked before, oldest first: read from the bot's answer that the message replies to, and so on upwards. Where a message is gone or
 * cannot be read, what has been read so far is enough.
 */
async function askedBefore(message: Message, log: Logger): Promise<string[]> {
  const thread: string[] = [];
  try {
    for (let latest: Message | null = message; latest && thread.length < THREAD; ) {
      const answer: Message | null = await repliedTo(latest);
      if (answer?.author.id !== message.client.user.id) break;
      // A shared answer stands as a reply to the private one, which nobody can read: what it shows itself comes first.
      const shown = askedIn(answer.content);
      const question: Message | null = shown === null ? await repliedTo(answer) : null;
      const asked = question ? spokenTo(question.content) : shown;
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
