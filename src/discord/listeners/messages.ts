import type { Message } from "discord.js";
import { MOST_EARLIER } from "../../core/model/request.js";
import { askedIn, replyTo } from "../../surface/findings.js";
import { WORDS } from "../../surface/wording.js";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { renderFindings } from "../findings.js";
import { renderHelp } from "../help.js";
import { spokenTo } from "../incoming.js";
import { patiently, TAKEN } from "../patience.js";
import { type MessageBody, questionBelow } from "../render.js";
import { replyOnce, writeTo } from "../sending.js";
import { renderSource } from "../source.js";

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
  const admission = bot.rateLimit.take(message.author.id);
  if (admission === "notice")
    await writeTo(message.client, message.author.id, message.id, WORDS.tooFast, TAKEN.nonce, bot);
  if (admission !== "answer") return;
  await replyOnce(message, await answerTo(message, bot), bot);
}

async function answerTo(message: Message, bot: Bot): Promise<MessageBody> {
  const { core, log } = bot;
  const reply = replyTo(core, spokenTo(message.content), await askedBefore(message, bot));
  if (reply.kind === "help") return renderHelp(core, false);
  if (reply.kind === "source") return renderSource(core.article, 0, false);
  log.debug({ via: "message", outcome: reply.found.map(({ answer }) => answer.outcome) }, "answered");
  return renderFindings(reply, core.article, { asked: null, isPrivate: false });
}

/**
 * What was asked before, oldest first: read from the bot's answer that the message replies to, and so on upwards. Where a message is gone or
 * cannot be read, what has been read so far is enough.
 */
export async function askedBefore(message: Message, { core, log, stopping }: Bot): Promise<string[]> {
  const repliedTo = (reply: Message): Promise<Message> | null =>
    reply.reference?.messageId ? patiently(() => reply.fetchReference(), TAKEN.nonce, stopping) : null;
  const thread: string[] = [];
  try {
    let latest: Message | null = message;
    for (let earlier = 0; latest && earlier < MOST_EARLIER; earlier++) {
      const answer: Message | null = await repliedTo(latest);
      if (answer?.author.id !== message.client.user.id) break;
      // A shared answer stands as a reply to the private one, which nobody can read: what it shows itself comes first.
      const shown = questionBelow(answer.content);
      const question: Message | null = shown === null ? await repliedTo(answer) : null;
      thread.unshift(...askedIn(core, question ? spokenTo(question.content) : (shown ?? "")));
      latest = question;
    }
  } catch (error) {
    log.info(failureOf(error), "the thread of a follow-up cannot be read further");
  }
  return thread;
}
