import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { messageBlocks } from "./block-kit.js";
import { METHODS, Refusal } from "./web-api.js";
import { IDS, manifest, Workspace } from "./workspace.js";

/** What goes wrong with a call: Slack's error, a status, no answer at all, a closed connection; `done`: it is carried out all the same. */
export interface Trouble {
  error?: string;
  status?: number;
  retryAfter?: number;
  silent?: true;
  cut?: true;
  done?: true;
}

/** What a call came to. */
interface Answered {
  status: number;
  result: object;
  retryAfter?: number;
}

const TOKENS = { bot: "xoxb-loopback", app: "xapp-loopback" } as const;

const response = z.union([
  z.object({ delete_original: z.literal(true) }),
  z.object({
    response_type: z.enum(["ephemeral", "in_channel"]),
    replace_original: z.literal(false),
    text: z.string().min(1).max(40_000),
    blocks: messageBlocks,
    unfurl_links: z.literal(false),
    unfurl_media: z.literal(false),
    thread_ts: z.string().optional(),
  }),
]);

/** Slack on 127.0.0.1: the Web API, `response_url` and Socket Mode, refusing what Slack refuses. */
export class LoopbackSlack {
  readonly workspace = new Workspace();
  readonly tokens = TOKENS;
  /** Every call of the Web API, in its order, with its arguments. */
  readonly calls: { method: string; args: Record<string, string> }[] = [];
  readonly sockets: WebSocket[] = [];
  /** The bot token's scopes. */
  scopes = manifest.oauth_config.scopes.bot;
  /** How many messages came faster than their channel takes them. */
  refused = 0;
  /** What goes wrong with every call of a method, or use of a `response_url`, for which nothing else is arranged. */
  weather: (method: string) => Trouble | undefined = () => undefined;
  readonly #troubles = new Map<string, Trouble[]>();
  readonly #connections = new Set<Socket>();
  readonly #webSockets = new WebSocketServer({ noServer: true });
  readonly #server = createServer((request, reply) => void this.#handle(request, reply));
  #port = 0;

  /** Starts listening. */
  async start(): Promise<this> {
    this.#server.on("connection", (socket) => {
      this.#connections.add(socket);
      socket.on("close", () => this.#connections.delete(socket));
    });
    this.#server.on("upgrade", (request, socket, head) => {
      if (this.#troubles.get("upgrade")?.shift()) return this.workspace.changed();
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.sockets.push(webSocket);
        webSocket.setMaxListeners(0);
        webSocket.on("close", () => this.workspace.changed());
        const hello = { type: "hello", num_connections: 1, connection_info: { app_id: "A0APP" } };
        if (!this.#troubles.get("hello")?.shift()) webSocket.send(JSON.stringify(hello));
        this.workspace.changed();
      });
    });
    await this.plugIn();
    return this;
  }

  /** Can be reached from now on, where it could be reached before. */
  async plugIn(): Promise<void> {
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    this.#port = typeof address === "object" && address ? address.port : 0;
    this.workspace.origin = `http://127.0.0.1:${this.#port}`;
  }

  /** Cannot be reached from now on. */
  async unplug(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Stops at once, also what hangs. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    await this.unplug();
  }

  /** The Web API's address, for SLACK_API_URL. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  /** The next call of a method, use of a `response_url`, `upgrade` to a socket or `hello` on one goes wrong. */
  trouble(method: string, trouble: Trouble): void {
    this.#troubles.set(method, [...(this.#troubles.get(method) ?? []), trouble]);
  }

  /** How many troubles of a method are still to come. */
  untold(method: string): number {
    return this.#troubles.get(method)?.length ?? 0;
  }

  /** Gives out a `response_url`. */
  responseUrl(channel: string, user: string): string {
    const id = this.workspace.next("r");
    this.workspace.responseUrls.set(id, { channel, user, uses: 0, expired: false });
    return `http://127.0.0.1:${this.#port}/response/${id}`;
  }

  async #handle(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const [, area, name = ""] = new URL(request.url ?? "/", "http://127.0.0.1").pathname.split("/");
    const bytes = Buffer.concat(await request.toArray());
    if (area === "upload" || area === "file") return this.#file(request, reply, area, name, bytes);
    const body = bytes.toString();
    const method = area === "api" ? name : "response_url";
    const trouble = this.#troubles.get(method)?.shift() ?? this.weather(method);
    const carryOut = () =>
      area === "api" ? this.#call(name, request.headers.authorization, body) : this.#respond(name, body);
    if (trouble?.done) carryOut();
    if (trouble) this.workspace.changed();
    if (trouble?.silent) return;
    if (trouble?.cut) return void reply.destroy();
    if (trouble)
      return send(
        reply,
        trouble.status ?? 200,
        { ok: false, error: trouble.error ?? "internal_error" },
        trouble.retryAfter,
      );
    const { status, result, retryAfter } = carryOut();
    reply.setHeader("x-oauth-scopes", this.scopes.join(","));
    send(reply, status, result, retryAfter);
  }

  #call(method: string, authorization: string | undefined, body: string): Answered {
    const args = Object.fromEntries(new URLSearchParams(body));
    if (method === "chat.postMessage" && !this.workspace.takes(args.channel ?? "")) {
      this.refused += 1;
      return { status: 429, result: { ok: false, error: "ratelimited" }, retryAfter: 1 };
    }
    this.calls.push({ method, args });
    const token = method === "apps.connections.open" ? TOKENS.app : TOKENS.bot;
    try {
      if (authorization !== `Bearer ${token}`) throw new Refusal("invalid_auth");
      if (method === "apps.connections.open")
        return {
          status: 200,
          result: { ok: true, url: `ws://127.0.0.1:${this.#port}/socket/${this.workspace.next("ticket")}` },
        };
      const run = METHODS[method];
      if (!run) throw new Refusal("unknown_method");
      return { status: 200, result: { ok: true, ...run(this.workspace, args) } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: 200, result: { ok: false, error: error.message } };
    } finally {
      this.workspace.changed();
    }
  }

  /** Takes a file's content, or gives it to whoever shows the token; others are sent to a page where they may log in. */
  async #file(
    request: IncomingMessage,
    reply: ServerResponse,
    area: "upload" | "file",
    id: string,
    bytes: Buffer,
  ): Promise<void> {
    const file = this.workspace.files.get(id);
    if (!file) return send(reply, 404, {});
    if (area === "upload") {
      const headers = { "content-type": request.headers["content-type"] ?? "" };
      const content = (await new Response(new Uint8Array(bytes), { headers }).formData()).get("body");
      if (content instanceof Blob) file.bytes = Buffer.from(await content.arrayBuffer());
      return send(reply, 200, {});
    }
    this.workspace.scopesNeeded.add("files:read");
    if (request.headers.authorization === `Bearer ${TOKENS.bot}`) reply.writeHead(200).end(file.bytes);
    else reply.writeHead(302, { location: "/login" }).end();
  }

  /** Somebody's file, as a message or form describes it. */
  fileOf(name: string, content: string | Buffer): Record<string, unknown> {
    const id = this.workspace.next("F");
    const bytes = Buffer.from(content);
    this.workspace.files.set(id, { name, bytes });
    const url_private_download = `${this.workspace.origin}/file/${id}`;
    return { id, name, size: bytes.length, mimetype: "text/plain", mode: "hosted", url_private_download };
  }

  #respond(id: string, body: string): Answered {
    const url = this.workspace.responseUrls.get(id);
    if (!url || url.expired) return { status: 404, result: { ok: false, error: "expired_url" } };
    url.uses += 1;
    if (url.uses > 5) return { status: 404, result: { ok: false, error: "used_url" } };
    const parsed = response.safeParse(JSON.parse(body));
    if (!parsed.success)
      return { status: 500, result: { ok: false, error: "invalid_blocks", detail: parsed.error.message } };
    if ("delete_original" in parsed.data) {
      this.workspace.deleted += 1;
      this.workspace.changed();
      return { status: 200, result: { ok: true } };
    }
    const { text, blocks, response_type, thread_ts } = parsed.data;
    const thread = thread_ts ? { thread: thread_ts } : {};
    const user = response_type === "ephemeral" ? url.user : null;
    const { channel } = url;
    const posted = { channel, user: IDS.bot, bot_id: IDS.botId, text, ...(thread_ts ? { thread_ts } : {}) };
    const ts = user ? this.workspace.next() : this.workspace.post(posted).ts;
    this.workspace.show({ via: "response_url", channel, user, text, blocks, ...thread }, ts);
    return { status: 200, result: { ok: true } };
  }
}

function send(reply: ServerResponse, status: number, result: object, retryAfter?: number): void {
  reply.writeHead(status, {
    "content-type": "application/json",
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
  });
  reply.end(JSON.stringify(result));
}
