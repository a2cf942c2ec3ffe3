import { type InteractionReplyOptions, MessageFlags } from "discord.js";
import type { Logger } from "pino";
import type { Core } from "../core/core.js";
import type { Pace } from "./pace.js";
import type { Shown } from "./render.js";

/** What every listener works with. */
export interface Bot {
  core: Core;
  log: Logger;
  pace: Pace;
}

/** Nobody is ever pinged, not even whom the bot replies to. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** The response to an interaction, for all to see or for the asker alone. Links in it unfold nothing. */
export function response(shown: Shown, isPrivate: boolean): InteractionReplyOptions {
  return {
    ...shown,
    allowedMentions: NO_MENTIONS,
    flags: isPrivate ? [MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] : MessageFlags.SuppressEmbeds,
  };
}

/** A few words for one person. */
export function notice(content: string): InteractionReplyOptions {
  return response({ content, components: [] }, true);
}
