import type { App } from "@slack/bolt";
import type { Bot } from "../bot.js";
import { AGENT_EVENTS, registerAgent } from "./agent.js";
import { registerButtons } from "./buttons.js";
import { registerCommands } from "./commands.js";
import { registerDrafts } from "./drafts.js";
import { HOME_EVENTS, registerHome } from "./home.js";
import { MESSAGE_EVENTS, registerMessages } from "./messages.js";
import { registerShortcuts } from "./shortcuts.js";
import { registerViews } from "./views.js";

/** All events that the bot listens to, as the manifest subscribes to them. */
export const EVENTS = [...MESSAGE_EVENTS, ...HOME_EVENTS, ...AGENT_EVENTS];

/** Registers every listener, each in its own file. */
export function registerListeners(app: App, bot: Bot): void {
  registerCommands(app, bot);
  registerAgent(app, bot);
  registerMessages(app, bot);
  registerHome(app, bot);
  registerShortcuts(app, bot);
  registerDrafts(app, bot);
  registerViews(app, bot);
  registerButtons(app, bot);
}
