import type { App } from "@slack/bolt";
import type { Bot } from "../bot.js";
import { failureOf } from "../failures.js";
import { renderHome } from "../help.js";
import { patiently } from "../patience.js";

/** The event that the App Home sends. */
export const HOME_EVENTS = ["app_home_opened"] as const;

/** Fills the App Home whenever somebody opens it. */
export function registerHome(app: App, bot: Bot): void {
  app.event("app_home_opened", async ({ event, client }) => {
    if (event.tab !== "home") return;
    const publish = () => client.views.publish({ user_id: event.user, view: renderHome(bot.core) });
    try {
      await patiently(bot, publish, { repeatable: true });
    } catch (error) {
      bot.log.error({ failure: failureOf(error).code }, "the App Home was not filled");
    }
  });
}
