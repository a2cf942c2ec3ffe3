import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Block, View } from "./block-kit.js";

/** The manifest as far as it says what an app may do and gets sent. */
export const manifest = z
  .object({
    display_information: z.object({ name: z.string().max(35), description: z.string().max(139) }),
    features: z.object({
      // The limits of https://docs.slack.dev/reference/app-manifest; with `assistant_view`, Slack makes no new app.
      app_home: z.strictObject({
        home_tab_enabled: z.literal(true),
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      agent_view: z.strictObject({ agent_description: z.string().max(300) }),
      assistant_view: z.undefined().optional(),
      shortcuts: z.array(
        z.object({
          type: z.enum(["message", "global"]),
          name: z.string().max(24),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      ),
      slash_commands: z.array(
        z.object({ command: z.string().max(32), description: z.string().max(2000), usage_hint: z.string().max(1000) }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
      socket_mode_enabled: z.boolean(),
    }),
  })
  .parse(JSON.parse(readFileSync("slack.manifest.json", "utf8")));

/** The people, the bot and their ids. */
export const IDS = {
  team: "T0NEWSROOM",
  /** Somebody else in each test, as nobody asks as fast as tests do. */
  get asker() {
    return `U0ASKER${asker}`;
  },
  other: "U0OTHER",
  bot: "U0BOT",
  botId: "B0BOT",
  app: "A0APP",
};
let asker = 0;

/** Another person takes over. */
export function nextAsker(): void {
  asker += 1;
}

/** The conversations: a public and a private channel that the bot is in, one that it is not in, an archived one, a direct message. */
export const CHANNELS: Record<string, { history: string; joined: boolean; archived: boolean }> = {
  C0PUBLIC: { history: "channels:history", joined: true, archived: false },
  G0PRIVATE: { history: "groups:history", joined: true, archived: false },
  C0FOREIGN: { history: "channels:history", joined: false, archived: false },
  C0ARCHIVED: { history: "channels:history", joined: true, archived: true },
  D0DIRECT: { history: "im:history", joined: true, archived: false },
};

/** A message that stands in a conversation. */
export interface Posted {
  channel: string;
  ts: string;
  user: string;
  bot_id?: string;
  text: string;
  thread_ts?: string;
  metadata?: unknown;
}

/** Something that somebody sees: how it came, where, and who sees it (`null`: everyone there). */
export interface Shown {
  via:
    | "response_url"
    | "chat.postMessage"
    | "chat.postEphemeral"
    | "views.open"
    | "views.push"
    | "views.update"
    | "views.publish"
    | "view ack"
    | "file";
  channel?: string;
  thread?: string;
  user: string | null;
  text: string;
  blocks: Block[];
  view?: View;
  /** The ids of the view and of the one that it stands on in the end. */
  viewId?: string;
  rootId?: string;
  ts: string;
}

/** Slack's memory: conversations, what was shown, trigger ids and response urls that are still good. */
export class Workspace {
  readonly shown: Shown[] = [];
  readonly posted: Posted[] = [];
  readonly triggers = new Map<string, "good" | "used" | "expired">();
  readonly responseUrls = new Map<string, { channel: string; user: string; uses: number; expired: boolean }>();
  readonly statuses: string[] = [];
  readonly prompts: unknown[] = [];
  /** A channel takes one message in so many milliseconds. */
  pace = 0;
  readonly #nextPost = new Map<string, number>();
  /** Whether the app was made with the manifest of the assistant messaging experience. */
  isAssistant = false;
  /** The ids of the modals that are open, the lowest first. */
  views: string[] = [];
  /** Where this Slack is: "http://127.0.0.1:1234". */
  origin = "";
  /** Files by their ids: those that people have sent, and those that the bot uploads. */
  readonly files = new Map<string, { name: string; bytes: Buffer }>();
  /** The scopes that something has needed. */
  readonly scopesNeeded = new Set<string>();
  /** Ephemeral messages that were taken away again. */
  deleted = 0;
  #count = 0;
  readonly #watchers = new Set<() => void>();

  /** Forgets what was shown and posted, so that the next test begins with nothing on the screen. */
  forget(): void {
    for (const list of [this.shown, this.posted, this.statuses, this.prompts]) list.length = 0;
    this.deleted = 0;
    this.isAssistant = false;
    nextAsker();
  }

  /** A timestamp, an id: never the same twice. */
  next(prefix = ""): string {
    this.#count += 1;
    return prefix ? `${prefix}${this.#count}` : `1455290000.${String(this.#count).padStart(6, "0")}`;
  }

  /** Tells everybody who waits that something has changed. */
  changed(): void {
    for (const look of [...this.#watchers]) look();
  }

  /** Waits until `look` finds something. */
  until<T>(look: () => T | undefined | null | false): Promise<T> {
    return new Promise((resolve) => {
      const watch = () => {
        const found = look();
        if (found === undefined || found === null || found === false) return;
        this.#watchers.delete(watch);
        resolve(found);
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  /** Writes down a message in a conversation. */
  post(message: Omit<Posted, "ts">): Posted {
    const posted = { ...message, ts: this.next() };
    this.posted.push(posted);
    return posted;
  }

  /** Writes down something that somebody sees. */
  show(shown: Omit<Shown, "ts">, ts = this.next()): Shown {
    const full = { ...shown, ts };
    this.shown.push(full);
    this.changed();
    return full;
  }

  /** Says whether a channel takes another message already. */
  takes(channel: string): boolean {
    const now = Date.now();
    if ((this.#nextPost.get(channel) ?? 0) > now) return false;
    this.#nextPost.set(channel, now + this.pace);
    return true;
  }

  /** Gives out a trigger id. */
  trigger(): string {
    const id = this.next("trigger.");
    this.triggers.set(id, "good");
    return id;
  }
}
