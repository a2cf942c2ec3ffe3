import type { webApi } from "@slack/bolt";
import { WORDS } from "../surface/wording.js";
import type { Bot } from "./bot.js";
import { type Asker, showPrivately } from "./posting.js";
import { plain } from "./render.js";

/** Says whether somebody may be answered now; who asks too fast is told so, once. */
export async function isAdmitted(bot: Bot, client: webApi.WebClient, asker: Asker): Promise<boolean> {
  const admission = bot.rateLimit.take(asker.user);
  if (admission === "notice") await showPrivately(bot, client, asker, plain(WORDS.tooFast));
  return admission === "answer";
}
