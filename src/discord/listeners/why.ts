import type { ButtonInteraction } from "discord.js";
import { type Rated, ratedOf } from "../../surface/feedback.js";
import { type Finding, findingsOf, replyTo } from "../../surface/findings.js";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { spokenTo } from "../incoming.js";
import { patiently, TAKEN } from "../patience.js";
import { type MessageBody, questionBelow } from "../render.js";
import { complete, defer, respond } from "../sending.js";
import { renderWhy } from "../why.js";
import { DISCORD_WORDS } from "../words.js";
import { askedBefore } from "./messages.js";

/**
 * Tells whoever pressed Why under an answer why it is what it is. What was asked is looked up again: it stands below the answer, or in the message
 * that the answer replies to, which may have been taken back or changed since.
 * @param rated what was answered
 * @throws whatever Discord refuses with
 */
export async function answerWhy(interaction: ButtonInteraction, rated: Rated, bot: Bot): Promise<void> {
  const shown = questionBelow(interaction.message.content);
  if (shown !== null) return respond(interaction, told(askedByCommand(shown, rated, bot), rated, bot), true, bot);
  // Reading messages may take longer than the first response has time.
  await defer(interaction, true, bot);
  await complete(interaction, told(await askedInMessage(interaction, bot), rated, bot), null, bot);
}

/** Why that is, where it is still answered so. */
function told(found: Finding[], rated: Rated, { core }: Bot): MessageBody {
  const [first] = found;
  const isSame = first && JSON.stringify(ratedOf(first.answer)) === JSON.stringify(rated);
  return isSame ? renderWhy(found, core.article) : { content: DISCORD_WORDS.questionGone, components: [] };
}

function askedByCommand(asked: string, { outcome }: Rated, { core }: Bot): Finding[] {
  const kind = outcome === "answered" || outcome === "not_covered" ? "ask" : "check";
  return findingsOf(core, asked, core.lookUps(kind, asked)).found;
}

async function askedInMessage({ message }: ButtonInteraction, bot: Bot): Promise<Finding[]> {
  if (!message.reference?.messageId) return [];
  try {
    const question = await patiently(() => message.fetchReference(), TAKEN.nonce, bot.stopping);
    const reply = replyTo(bot.core, spokenTo(question.content), await askedBefore(question, bot));
    return reply.kind === "findings" ? reply.found : [];
  } catch (error) {
    bot.log.info(failureOf(error), "the question of an answer cannot be read");
    return [];
  }
}
