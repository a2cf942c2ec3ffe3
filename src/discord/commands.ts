import {
  type ApplicationCommandBooleanOptionData,
  type ApplicationCommandData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputApplicationCommandData,
  InteractionContextType,
} from "discord.js";
import { MOST_BYTES_SAID } from "../surface/drafts.js";

/** Names of the commands in the Apps menu of a message. */
export const MESSAGE_COMMANDS = { check: "Check against the article", verify: "Verify quotations" } as const;

const PRIVATE: ApplicationCommandBooleanOptionData = {
  type: ApplicationCommandOptionType.Boolean,
  name: "private",
  description: "Only you see the answer",
};

const typed = { type: ApplicationCommandOptionType.String } as const;

const SLASH_COMMANDS: ChatInputApplicationCommandData[] = [
  {
    name: "ask",
    description: "Ask about the Munich agreement; the answer is in the article's own words",
    options: [
      { ...typed, name: "question", description: "Your question", required: true, autocomplete: true },
      PRIVATE,
    ],
  },
  {
    name: "check",
    description: "Check a claim against the article",
    options: [{ ...typed, name: "claim", description: "The claim, as a sentence", required: true }, PRIVATE],
  },
  {
    name: "quote",
    description: "Find out whether words stand in the article, and who said them",
    options: [
      { ...typed, name: "words", description: "The quoted words", required: true },
      { ...typed, name: "speaker", description: "Who is said to have spoken them" },
      PRIVATE,
    ],
  },
  {
    name: "draft",
    description: `Check every quotation and claim of a draft: .txt, .md or .docx, up to ${MOST_BYTES_SAID}`,
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: "file",
        description: "The draft: plain text, Markdown or Word",
        required: true,
      },
      PRIVATE,
    ],
  },
  { name: "source", description: "Read the article, with its paragraphs numbered", options: [PRIVATE] },
  { name: "help", description: "What this bot answers, and how to ask it", options: [PRIVATE] },
];

/** The commands as they are registered for one server. */
export const COMMANDS: ApplicationCommandData[] = [
  ...SLASH_COMMANDS.map((command) => ({ type: ApplicationCommandType.ChatInput as const, ...command })),
  ...Object.values(MESSAGE_COMMANDS).map((name) => ({ type: ApplicationCommandType.Message as const, name })),
];

/**
 * The commands as they are registered everywhere: for servers and for people who install the app for themselves, in channels, in direct
 * messages with the bot and between others. Discord takes these two fields of global commands only, see
 * https://docs.discord.com/developers/interactions/application-commands#contexts
 */
export const GLOBAL_COMMANDS: ApplicationCommandData[] = COMMANDS.map((command) => ({
  ...command,
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}));
