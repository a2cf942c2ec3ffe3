import { z } from "zod";
import { homeView, messageBlocks, modalView, type View } from "./block-kit.js";
import { CHANNELS, IDS, manifest, type Workspace } from "./workspace.js";

/** What Slack says instead of `ok`. */
export class Refusal extends Error {}

const json = <T>(schema: z.ZodType<T>) =>
  z.string().transform((text, context) => {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: parsed.error.message });
    return z.NEVER;
  });
const message = z.object({
  channel: z.string(),
  text: z.string().min(1).max(40_000),
  blocks: json(messageBlocks),
  thread_ts: z.string().optional(),
  unfurl_links: z.literal("false"),
  unfurl_media: z.literal("false"),
  metadata: json(z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.string()) })).optional(),
});
const ephemeral = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string().min(1),
  blocks: json(messageBlocks),
  thread_ts: z.string().optional(),
});
const uploaded = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string() }))),
  channel_id: z.string().regex(/^[CGDZ][A-Z0-9]+$/),
  thread_ts: z.string().optional(),
});
const reading = z.object({
  channel: z.string(),
  ts: z.string().optional(),
  oldest: z.string().optional(),
  latest: z.string().optional(),
  limit: z.coerce.number().max(1000),
  include_all_metadata: z.string().optional(),
});

/** Reads a method's arguments; blocks or views that break a rule are named as Slack names them. */
function read<T>(schema: z.ZodType<T>, args: unknown): T {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0];
  throw new Refusal(
    field === "blocks" ? `invalid_blocks` : field === "text" ? "no_text" : `invalid_arguments: ${parsed.error.message}`,
  );
}

function writable(channel: string): void {
  if (/^[UW]/.test(channel)) return;
  const found = CHANNELS[channel];
  if (!found) throw new Refusal("channel_not_found");
  if (!found.joined) throw new Refusal("not_in_channel");
  if (found.archived) throw new Refusal("is_archived");
}

function needs(workspace: Workspace, scope: string): void {
  workspace.scopesNeeded.add(scope);
  if (!manifest.oauth_config.scopes.bot.includes(scope)) throw new Refusal("missing_scope");
}

function exchange(workspace: Workspace, trigger: string | undefined): void {
  const state = trigger ? workspace.triggers.get(trigger) : undefined;
  if (!trigger || !state) throw new Refusal("invalid_trigger_id");
  if (state !== "good") throw new Refusal(state === "used" ? "exchanged_trigger_id" : "expired_trigger_id");
  workspace.triggers.set(trigger, "used");
}

function history(workspace: Workspace, args: unknown) {
  const { channel, ts, oldest = "0", latest = "9", include_all_metadata } = read(reading, args);
  const found = CHANNELS[channel];
  if (!found) throw new Refusal("channel_not_found");
  needs(workspace, found.history);
  const messages = workspace.posted
    .filter((one) => one.channel === channel && (ts ? one.ts === ts || one.thread_ts === ts : !one.thread_ts))
    .filter((one) => (one.ts === ts || one.ts > oldest) && one.ts < latest)
    .map(({ metadata, ...one }) => (include_all_metadata === "true" ? { ...one, metadata } : one));
  return { messages, has_more: false };
}

/** One modal and at most two on top of it (https://docs.slack.dev/surfaces/modals). */
const DEEPEST = 3;

/** Opens, puts on top, or exchanges a modal. */
function view(workspace: Workspace, via: "views.open" | "views.push" | "views.update", args: Record<string, string>) {
  if (via !== "views.update") exchange(workspace, args.trigger_id);
  const shown: View = read(z.object({ view: json(modalView) }), args).view;
  const viewId = via === "views.update" ? (args.view_id ?? "") : workspace.next("V");
  if (via === "views.open") workspace.views = [viewId];
  else if (via === "views.update" && !workspace.views.includes(viewId)) throw new Refusal("not_found");
  else if (via === "views.push") {
    if (workspace.views.length >= DEEPEST) throw new Refusal("push_limit_reached");
    workspace.views.push(viewId);
  }
  const rootId = workspace.views[0] ?? viewId;
  workspace.show({ via, user: IDS.asker, text: "", blocks: shown.blocks, view: shown, viewId, rootId });
  return { view: { id: viewId, root_view_id: rootId } };
}

/** The methods that the loopback knows; any other is `unknown_method`. */
export const METHODS: Record<string, (workspace: Workspace, args: Record<string, string>) => object> = {
  "auth.test": () => ({ user_id: IDS.bot, bot_id: IDS.botId, team_id: IDS.team, url: "http://127.0.0.1/" }),
  "chat.postMessage": (workspace, args) => {
    needs(workspace, "chat:write");
    const { channel, text, blocks, thread_ts, metadata } = read(message, args);
    writable(channel);
    const thread = thread_ts ? { thread_ts } : {};
    const { ts } = workspace.post({ channel, user: IDS.bot, bot_id: IDS.botId, text, metadata, ...thread });
    workspace.show(
      { via: "chat.postMessage", channel, user: null, text, blocks, ...(thread_ts ? { thread: thread_ts } : {}) },
      ts,
    );
    // To a person, it goes to the conversation with them.
    return { channel: /^[UW]/.test(channel) ? "D0DIRECT" : channel, ts };
  },
  // https://docs.slack.dev/messaging/working-with-files#uploading_files
  "files.getUploadURLExternal": (workspace, args) => {
    needs(workspace, "files:write");
    const { filename, length } = read(z.object({ filename: z.string(), length: z.coerce.number().min(1) }), args);
    const file_id = workspace.next("F");
    workspace.files.set(file_id, { name: filename, bytes: Buffer.alloc(length) });
    return { file_id, upload_url: `${workspace.origin}/upload/${file_id}` };
  },
  "files.completeUploadExternal": (workspace, args) => {
    needs(workspace, "files:write");
    const { files, channel_id: channel, thread_ts } = read(uploaded, args);
    writable(channel);
    for (const { id } of files) {
      const { name, bytes } = workspace.files.get(id) ?? { name: "", bytes: Buffer.alloc(0) };
      const thread = thread_ts ? { thread: thread_ts } : {};
      workspace.show({ via: "file", channel, user: null, text: `${name}\n${bytes}`, blocks: [], ...thread });
    }
    return { files };
  },
  "chat.postEphemeral": (workspace, args) => {
    needs(workspace, "chat:write");
    const { channel, user, text, blocks, thread_ts } = read(ephemeral, args);
    writable(channel);
    const thread = thread_ts ? { thread: thread_ts } : {};
    workspace.show({ via: "chat.postEphemeral", channel, user, text, blocks, ...thread });
    return {};
  },
  "conversations.replies": history,
  "views.open": (workspace, args) => view(workspace, "views.open", args),
  "views.push": (workspace, args) => view(workspace, "views.push", args),
  "views.update": (workspace, args) => view(workspace, "views.update", args),
  "views.publish": (workspace, args) => {
    const shown = read(z.object({ user_id: z.string(), view: json(homeView) }), args);
    workspace.show({
      via: "views.publish",
      user: shown.user_id,
      text: "",
      blocks: shown.view.blocks,
      view: shown.view,
    });
    return {};
  },
  "assistant.threads.setStatus": (workspace, args) => {
    needs(workspace, "chat:write");
    workspace.statuses.push(read(z.object({ thread_ts: z.string(), status: z.string() }), args).status);
    return {};
  },
  "assistant.threads.setSuggestedPrompts": (workspace, args) => {
    needs(workspace, "assistant:write");
    const prompts = z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4);
    const { prompts: suggested, thread_ts } = read(
      z.object({ prompts: json(prompts), thread_ts: z.string().optional() }),
      args,
    );
    // An agent's prompts with a thread are silently not shown, an assistant's belong to one.
    if (workspace.isAssistant === (thread_ts !== undefined)) workspace.prompts.push(suggested);
    workspace.changed();
    return {};
  },
};
