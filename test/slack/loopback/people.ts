import { z } from "zod";
import { type Block, modalView } from "./block-kit.js";
import type { Deliver, Parcel } from "./delivery.js";
import type { LoopbackSlack } from "./server.js";
import { IDS, manifest, type Posted, type Shown } from "./workspace.js";

const viewAck = z.object({
  response_action: z.enum(["update", "errors"]),
  view: modalView.optional(),
  errors: z.unknown().optional(),
});

/** The events of the assistant messaging experience, which older manifests subscribe to. */
const ASSISTANT_EVENTS = ["assistant_thread_started", "assistant_thread_context_changed"];

/** People in the workspace and what they do; each method sends what Slack would send for it. */
export class People {
  constructor(
    readonly slack: LoopbackSlack,
    readonly deliver: Deliver,
  ) {}

  /** Types a slash command. */
  async command(text: string, channel = "C0PUBLIC"): Promise<void> {
    const { workspace } = this.slack;
    const payload = {
      command: manifest.features.slash_commands[0]?.command,
      text,
      team_id: IDS.team,
      user_id: IDS.asker,
      channel_id: channel,
      api_app_id: IDS.app,
      trigger_id: workspace.trigger(),
      response_url: this.slack.responseUrl(channel, IDS.asker),
    };
    workspace.scopesNeeded.add("commands");
    await this.deliver({ kind: "slash_commands", payload });
  }

  /** Writes a message in a channel that mentions the bot. */
  async mention(
    text: string,
    at: { channel?: string; thread?: string; user?: string; bot?: true } = {},
  ): Promise<Posted> {
    const posted = this.write(text, { channel: "C0PUBLIC", ...at });
    await this.deliver(
      this.event("app_mention", "app_mentions:read", { type: "app_mention", ...this.asEvent(posted, at) }),
    );
    return posted;
  }

  /** Writes a direct message to the bot. */
  async direct(text: string, at: { thread?: string; bot?: true; subtype?: string } = {}): Promise<Posted> {
    const posted = this.write(text, { channel: "D0DIRECT", ...at });
    const subtype = at.subtype ? { subtype: at.subtype } : {};
    const event = { type: "message", channel_type: "im", ...subtype, ...this.asEvent(posted, at) };
    await this.deliver(this.event("message.im", "im:history", event));
    return posted;
  }

  /** Opens the conversation with the bot. */
  async openMessages(): Promise<void> {
    const event = { type: "app_home_opened", user: IDS.asker, channel: "D0DIRECT", tab: "messages", event_ts: "1" };
    await this.deliver(this.event("app_home_opened", null, event));
  }

  /** Opens the assistant pane, in an app that was made with an older manifest. */
  async openAssistant(): Promise<string> {
    this.slack.workspace.isAssistant = true;
    const thread_ts = this.slack.workspace.next();
    const assistant_thread = {
      user_id: IDS.asker,
      channel_id: "D0DIRECT",
      thread_ts,
      context: { channel_id: "C0PUBLIC", team_id: IDS.team },
    };
    const event = { type: "assistant_thread_started", assistant_thread, event_ts: thread_ts };
    await this.deliver(this.event("assistant_thread_started", "assistant:write", event));
    return thread_ts;
  }

  /** Opens the App Home. */
  async openHome(): Promise<void> {
    const event = { type: "app_home_opened", user: IDS.asker, channel: "D0DIRECT", tab: "home", event_ts: "1" };
    await this.deliver(this.event("app_home_opened", null, event));
  }

  /** Chooses the shortcut on a message; `more` is what else Slack sends of the message. */
  async messageShortcut(text: string, at: { channel?: string; expired?: true; more?: object } = {}): Promise<Posted> {
    const channel = at.channel ?? "C0PUBLIC";
    const message = this.write(text, { channel, user: IDS.other });
    await this.deliver(
      this.interaction({
        type: "message_action",
        callback_id: this.shortcut("message"),
        trigger_id: this.trigger(at.expired),
        response_url: this.slack.responseUrl(channel, IDS.asker),
        message_ts: message.ts,
        channel: { id: channel, name: "general" },
        message: { type: "message", user: message.user, ts: message.ts, text, ...at.more },
      }),
    );
    return message;
  }

  /** Chooses a global shortcut. */
  async globalShortcut(at: { expired?: true; name?: string } = {}): Promise<void> {
    const callback_id = this.shortcut("global", at.name);
    await this.deliver(
      this.interaction({ type: "shortcut", callback_id, trigger_id: this.trigger(at.expired), action_ts: "1" }),
    );
  }

  /** Fills in and submits a modal that is open. */
  async submit(modal: Shown, values: Record<string, unknown>): Promise<void> {
    const view = { id: modal.viewId, type: "modal", ...modal.view, state: { values } };
    const reply = await this.deliver(this.interaction({ type: "view_submission", trigger_id: this.trigger(), view }));
    if (reply === undefined) return;
    const { view: updated, errors } = viewAck.parse(reply);
    const blocks = updated?.blocks ?? [];
    const shown = { via: "view ack" as const, user: IDS.asker, text: JSON.stringify(errors ?? ""), blocks };
    const { viewId, rootId } = modal;
    this.slack.workspace.show({
      ...shown,
      ...(updated ? { view: updated } : {}),
      ...(viewId ? { viewId } : {}),
      ...(rootId ? { rootId } : {}),
    });
  }

  /** Presses a button of something shown, by its label. */
  async press(label: string, on: Shown): Promise<void> {
    await this.deliver(this.pressing(buttonOf(label, on.blocks), on));
  }

  /** What Slack sends for a pressed button. */
  pressing(button: { action_id: string; value?: string | undefined }, on: Shown): Parcel {
    const action = { type: "button", block_id: "b", action_ts: "1", ...button };
    const inThread = on.thread ? { thread_ts: on.thread } : {};
    const id = on.viewId ?? "V0HOME";
    const place = on.view
      ? { container: { type: "view", view_id: id }, view: { id, root_view_id: on.rootId ?? id, ...on.view } }
      : {
          container: {
            type: "message",
            message_ts: on.ts,
            channel_id: on.channel,
            is_ephemeral: on.user !== null,
            ...inThread,
          },
          channel: { id: on.channel, name: "general" },
          ...(on.user === null ? { message: { type: "message", ts: on.ts, ...inThread } } : {}),
          response_url: this.slack.responseUrl(on.channel ?? "", IDS.asker),
        };
    return this.interaction({ type: "block_actions", trigger_id: this.trigger(), actions: [action], ...place });
  }

  /** An event in its envelope, if the manifest subscribes to it and has its scope. */
  event(name: string, scope: string | null, event: Record<string, unknown>): Parcel {
    const { bot_events } = manifest.settings.event_subscriptions;
    if (![...bot_events, ...(this.slack.workspace.isAssistant ? ASSISTANT_EVENTS : [])].includes(name))
      throw new Error(`Slack would not send ${name}`);
    if (scope) this.slack.workspace.scopesNeeded.add(scope);
    const event_id = this.slack.workspace.next("Ev");
    const payload = { type: "event_callback", team_id: IDS.team, api_app_id: IDS.app, event_id, event_time: 1, event };
    return { kind: "events_api", payload };
  }

  /** Writes a message down in its conversation. */
  write(text: string, at: { channel: string; thread?: string; user?: string }): Posted {
    const thread = at.thread ? { thread_ts: at.thread } : {};
    return this.slack.workspace.post({ channel: at.channel, user: at.user ?? IDS.asker, text, ...thread });
  }

  asEvent(posted: Posted, { bot }: { bot?: true }): Record<string, unknown> {
    return { ...posted, event_ts: posted.ts, ...(bot ? { bot_id: "B0ANOTHER" } : {}) };
  }

  private interaction(payload: Record<string, unknown>): Parcel {
    const common = {
      team: { id: IDS.team, domain: "newsroom" },
      user: { id: IDS.asker, name: "asker" },
      api_app_id: IDS.app,
    };
    return { kind: "interactive", payload: { ...common, ...payload } };
  }

  private trigger(expired?: true): string {
    const id = this.slack.workspace.trigger();
    if (expired) this.slack.workspace.triggers.set(id, "expired");
    return id;
  }

  private shortcut(type: "message" | "global", name?: string): string {
    this.slack.workspace.scopesNeeded.add("commands");
    const found = manifest.features.shortcuts.find((one) => one.type === type && one.name === (name ?? one.name));
    if (!found) throw new Error(`the manifest has no ${type} shortcut`);
    return found.callback_id;
  }
}

/** The button with a label. */
export function buttonOf(label: string, blocks: Block[]): { action_id: string; value?: string | undefined } {
  const buttons = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
  const found = buttons.find((one) => one.text.text === label);
  if (!found) throw new Error(`there is no button “${label}”`);
  return { action_id: found.action_id, value: found.value };
}
