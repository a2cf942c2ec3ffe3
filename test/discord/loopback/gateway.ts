import type { Server } from "node:http";
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  GatewayOpcodes,
} from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import { snowflake, type World } from "./world.js";

/** An event before it is numbered. */
export type Event = {
  [T in GatewayDispatchPayload["t"]]: Pick<Extract<GatewayDispatchPayload, { t: T }>, "t" | "d">;
}[GatewayDispatchPayload["t"]];

/** One bot process as the gateway knows it. It outlives its connection, and can be resumed. */
interface Session {
  id: string;
  shard: [id: number, count: number];
  intents: number;
  socket: WebSocket | null;
  /** How many events it was sent. */
  count: number;
  /** The latest of them, the last of which has that number. */
  sent: string[];
}

const received = z.discriminatedUnion("op", [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat) }),
  z.object({
    op: z.literal(GatewayOpcodes.Identify),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      shard: z.tuple([z.int(), z.int()]).default([0, 1]),
      properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
    }),
  }),
  z.object({
    op: z.literal(GatewayOpcodes.Resume),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
  }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate) }),
]);

const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/**
 * The gateway of https://docs.discord.com/developers/events/gateway: hello, identify, heartbeats, numbered events, resuming.
 */
export class Gateway {
  readonly sessions: Session[] = [];
  /** Whoever connects is thrown out at once. */
  isDown = false;
  /** Close codes with which the bot left, in their order. */
  readonly left: number[] = [];
  /** Called whenever a session is ready or resumed, or a socket closes. */
  changed: () => void = () => {};
  readonly #sockets: WebSocketServer;
  readonly #world: World;

  constructor(server: Server, world: World) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on("connection", (socket) => this.#welcome(socket));
  }

  /** Sends an event to every session of the shard that a server belongs to; without a server, to shard 0. */
  dispatch(event: Event, guildId: string | null): void {
    for (const session of this.sessions) {
      const [shard, count] = session.shard;
      const home = guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
      if (home === shard && wants(session, event, guildId)) this.#number(session, event);
    }
  }

  /** Sends the last event of each session once more, as the gateway may after a resume. */
  repeatLast(): void {
    for (const session of this.sessions) send(session, session.sent.at(-1));
  }

  /** Tells every session to reconnect (opcode 7). */
  askToReconnect(): void {
    for (const { socket } of this.sessions) socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null }));
  }

  /** Declares every session void (opcode 9), so that it has to identify anew. */
  invalidate(): void {
    for (const session of this.sessions.splice(0))
      session.socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
  }

  /** Forgets what was sent, which can then not be sent again. */
  forget(): void {
    for (const session of this.sessions) session.sent.length = 0;
  }

  /** Closes every connection. */
  closeAll(code: number, reason?: string): void {
    for (const { socket } of this.sessions) socket?.close(code, reason);
  }

  /** Breaks every connection off. */
  breakAll(): void {
    for (const { socket } of this.sessions) socket?.terminate();
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #welcome(socket: WebSocket): void {
    if (this.isDown) {
      socket.terminate();
      return;
    }
    let session: Session | undefined;
    socket.on("message", (data) => {
      const parsed = received.safeParse(JSON.parse(String(data)));
      if (!parsed.success) return socket.close(GatewayCloseCodes.DecodeError);
      const message = parsed.data;
      if (message.op === GatewayOpcodes.Heartbeat) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      if (message.op === GatewayOpcodes.Identify) session = this.#identify(socket, message.d);
      if (message.op === GatewayOpcodes.Resume) session = this.#resume(socket, message.d);
    });
    socket.on("close", (code) => {
      this.left.push(code);
      if (session?.socket === socket) session.socket = null;
      // A session that its own client closes with 1000 or 1001 cannot be resumed.
      if (session && (code === 1000 || code === 1001)) this.#forget(session);
      this.changed();
    });
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } }));
  }

  #forget(session: Session): void {
    const place = this.sessions.indexOf(session);
    if (place >= 0) this.sessions.splice(place, 1);
  }

  #identify(socket: WebSocket, d: { token: string; intents: number; shard: [number, number] }): Session | undefined {
    if (d.token !== this.#world.token) return void socket.close(GatewayCloseCodes.AuthenticationFailed);
    if (d.intents & PRIVILEGED) return void socket.close(GatewayCloseCodes.DisallowedIntents);
    const session: Session = { id: snowflake(), shard: d.shard, intents: d.intents, socket, count: 0, sent: [] };
    this.sessions.push(session);
    this.#number(session, this.#ready(session));
    for (const { guild } of this.#places(session))
      this.#number(session, { t: GatewayDispatchEvents.GuildCreate, d: guild });
    this.changed();
    return session;
  }

  #resume(socket: WebSocket, d: { token: string; session_id: string; seq: number }): Session | undefined {
    const session = this.sessions.find(({ id }) => id === d.session_id);
    if (!session || d.token !== this.#world.token) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    session.socket = socket;
    const kept = session.count - session.sent.length;
    for (const missed of session.sent.slice(Math.max(0, d.seq - kept))) send(session, missed);
    this.#number(session, { t: GatewayDispatchEvents.Resumed, d: null });
    this.changed();
    return session;
  }

  #ready({ id, shard }: Session): Event {
    const guilds = this.#places({ shard }).map(({ guild }) => ({ id: guild.id, unavailable: true }));
    return {
      t: GatewayDispatchEvents.Ready,
      d: {
        v: 10,
        user: this.#world.bot,
        guilds,
        session_id: id,
        resume_gateway_url: this.url,
        shard,
        application: {
          id: this.#world.bot.id,
          flags: ApplicationFlags.ApplicationCommandBadge,
          flags_new: String(ApplicationFlags.ApplicationCommandBadge),
        },
      },
    };
  }

  #places({ shard: [shard, count] }: Pick<Session, "shard">) {
    return this.#world.places.filter(({ guild }) => Number((BigInt(guild.id) >> 22n) % BigInt(count)) === shard);
  }

  #number(session: Session, event: Event | { t: GatewayDispatchEvents.Resumed; d: null }): void {
    session.count += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, s: session.count, ...event });
    session.sent.push(text);
    send(session, text);
  }

  /** Where the gateway is reached. */
  get url(): string {
    const address = this.#sockets.address();
    if (address === null || typeof address === "string") throw new Error("the gateway is not listening");
    return `ws://127.0.0.1:${address.port}`;
  }
}

function send({ socket }: Session, text: string | undefined): void {
  if (text !== undefined) socket?.send(text);
}

/** A session gets what its intents ask for, see https://docs.discord.com/developers/events/gateway#list-of-intents */
function wants({ intents }: Session, event: Event, guildId: string | null): boolean {
  if (event.t !== GatewayDispatchEvents.MessageCreate) return true;
  return (intents & (guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages)) !== 0;
}
