import { type Channel, Options } from "discord.js";

/** discord.js would keep everybody whose message it has ever seen, in all servers; so many are enough for what is under way. */
const MOST_USERS = 200;
/** The same for the members of one server. */
const MOST_MEMBERS = 20;
/** Channels of direct messages, which discord.js cannot limit by itself: so many of the latest. */
const MOST_DIRECT = 500;

/** What discord.js keeps. The bot itself stays in either list. */
export const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  // A message comes together with the one that it replies to; both are forgotten when it is dealt with.
  MessageManager: 2,
  UserManager: { maxSize: MOST_USERS, keepOverLimit: ({ id, client }) => id === client.user?.id },
  GuildMemberManager: { maxSize: MOST_MEMBERS, keepOverLimit: ({ id, client }) => id === client.user.id },
});

/** Sees to it that nothing which anybody writes is kept longer than it takes to answer, and that what is kept of people does not grow. */
export class Forgetting {
  /** Channels of direct messages, the one that was used last at the end. */
  readonly #direct = new Set<string>();

  /** Forgets the messages of a channel. */
  forget(channel: Channel | null): void {
    if (!channel?.isTextBased()) return;
    channel.messages.cache.clear();
    if (!channel.isDMBased()) return;
    this.#direct.delete(channel.id);
    this.#direct.add(channel.id);
    const [oldest = ""] = this.#direct;
    if (this.#direct.size <= MOST_DIRECT) return;
    this.#direct.delete(oldest);
    channel.client.channels.cache.delete(oldest);
  }
}
