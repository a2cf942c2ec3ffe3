import type { Attachment, ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from "discord.js";
import { DraftError } from "../../draft-files/draft.js";
import { type ReportFile, reportFile } from "../../report/file.js";
import { type Checked, checkedDraft, checkMessage, checkQuotations } from "../../surface/checking.js";
import { downloaded, isDraftName } from "../../surface/drafts.js";
import type { Bot } from "../bot.js";
import { MESSAGE_COMMANDS } from "../commands.js";
import { escapeTyped, escapeWithin } from "../escape.js";
import { renderChecked } from "../findings.js";
import { writtenIn } from "../incoming.js";
import type { MessageBody } from "../render.js";
import { complete, defer, respond } from "../sending.js";
import { DISCORD_WORDS } from "../words.js";

/** How long a download may take, in milliseconds. */
const DOWNLOAD = 20_000;
/** So much of a file's name is repeated. */
const NAME_ROOM = 100;

/**
 * Answers `/draft`: at first that it is being checked, as fetching and checking may take longer than the three seconds that Discord waits.
 * @throws whatever Discord refuses with
 */
export async function answerDraft(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  bot: Bot,
): Promise<void> {
  const file = interaction.options.getAttachment("file", true);
  await defer(interaction, isPrivate, bot);
  const { message, report } = await answerTo(file, isPrivate, bot);
  await complete(interaction, message, report, bot);
}

/**
 * Answers a command of the Apps menu, for the asker alone: what the message says, or the file in it where it says nothing.
 * @throws whatever Discord refuses with
 */
export async function answerMessageCommand(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void> {
  const { targetMessage, commandName } = interaction;
  const text = writtenIn(targetMessage);
  const file = targetMessage.attachments.find(({ name }) => isDraftName(name));
  if (text === "" && file) {
    await defer(interaction, true, bot);
    const { message, report } = await answerTo(file, true, bot);
    return complete(interaction, message, report, bot);
  }
  const check = commandName === MESSAGE_COMMANDS.verify ? checkQuotations : checkMessage;
  const checked = check(bot.core, text, "markdown");
  bot.log.debug({ via: "message command", outcome: checked.found.map(({ answer }) => answer.outcome) }, "answered");
  const asked = checked.found.length === 1 ? text : null;
  const message = renderChecked(checked, bot.core.article, { asked, isPrivate: true });
  const report = reportOf(checked, bot);
  if (!report) return respond(interaction, message, true, bot);
  // A file may take longer than the first response has time.
  await defer(interaction, true, bot);
  await complete(interaction, message, report, bot);
}

/** What becomes of a file: a message, and the whole report where there is one. */
interface DraftAnswer {
  message: MessageBody;
  report: ReportFile | null;
}

async function answerTo(file: Attachment, isPrivate: boolean, bot: Bot): Promise<DraftAnswer> {
  const { name, size, url } = file;
  const refused = (why: string): DraftAnswer => {
    const content = `${escapeWithin(name, NAME_ROOM, escapeTyped)}: ${escapeTyped(why)}`;
    return { message: { content, components: [] }, report: null };
  };
  if (!isDraftName(name)) return refused(DISCORD_WORDS.notADraft);
  try {
    const bytes = await downloaded(size, () => fetch(url, { signal: AbortSignal.timeout(DOWNLOAD) }));
    const checked = checkedDraft(await bot.checkDraft({ name, bytes }));
    bot.log.debug({ via: "draft", outcome: checked.found.map(({ answer }) => answer.outcome) }, "answered");
    const message = renderChecked(checked, bot.core.article, { asked: null, isPrivate });
    return { message, report: reportOf(checked, bot) };
  } catch (error) {
    if (error instanceof DraftError) return refused(error.message);
    throw error;
  }
}

function reportOf({ whole }: Checked, { core }: Bot): ReportFile | null {
  return whole && reportFile(whole, core.article);
}
