import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import {
  type IContextFetchingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShard,
  type WebSocketShardDestroyOptions,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
} from "@discordjs/ws";
import type { GatewaySendPayload } from "discord.js";
import { type Growing, pauseAfter } from "../surface/growing.js";

/** A connection to the gateway that is over, and what becomes of it. */
export interface Loss {
  shard: number;
  /** The close code, see https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway; null where no close was met. */
  code: number | null;
  /** Why, in Discord's words or those of @discordjs/ws. */
  reason: string | null;
  /** Milliseconds until the next try. */
  wait: number;
}

/** The first new try is at once; those after it wait. */
const PAUSES: Growing = { first: 1000, longest: 30_000 };
/** A connection that held so long did not fail, in milliseconds. */
const HELD = 60_000;
/**
 * For so long a session is taken up again, in milliseconds, so that nothing said meanwhile is missed; one that is older is asked for no
 * longer, in case the address to resume it at is what cannot be reached. Discord keeps a session for some minutes, and says where it has
 * forgotten it: https://docs.discord.com/developers/events/gateway#resuming
 */
const RESUMABLE = 300_000;
const REASON_ROOM = 120;

/** One shard's connection, which waits longer and longer between tries where @discordjs/ws would come back twice a second without end. */
class PatientShard extends WebSocketShard {
  readonly #lost: (loss: Loss) => void;
  #failed = 0;
  #readyAt: number | null = null;
  #lostAt: number | null = null;
  /** Whether the gateway has been reached on this connection. */
  #isGreeted = false;
  #reason: string | null = null;
  /** Ends the pause under way; null where there is none. */
  #pause: AbortController | null = null;

  constructor(strategy: IContextFetchingStrategy, id: number, lost: (loss: Loss) => void) {
    super(strategy, id);
    this.#lost = lost;
    const ready = () => {
      this.#readyAt = Date.now();
      this.#lostAt = null;
    };
    this.on(WebSocketShardEvents.Ready, ready);
    this.on(WebSocketShardEvents.Resumed, ready);
    this.on(WebSocketShardEvents.Hello, () => {
      this.#isGreeted = true;
      this.#listenForReason();
    });
  }

  /** Called by @discordjs/ws whenever a connection is over: `recover` says that another is to be made. */
  override async destroy(options: WebSocketShardDestroyOptions = {}): Promise<void> {
    if (options.recover === undefined) {
      this.#pause?.abort();
      return super.destroy(options);
    }
    if (this.#pause) return;
    if (this.#readyAt !== null && Date.now() - this.#readyAt >= HELD) this.#failed = 0;
    const wait = this.#failed === 0 ? 0 : Math.round(pauseAfter(this.#failed, PAUSES));
    this.#lost({ shard: this.id, code: options.code ?? null, reason: this.#reason ?? options.reason ?? null, wait });
    this.#failed += 1;
    this.#readyAt = null;
    this.#reason = null;
    this.#pause = new AbortController();
    await pause(wait, undefined, { signal: this.#pause.signal }).catch(() => undefined);
    this.#pause = null;
    const isGreeted = this.#isGreeted;
    // The parent connects anew before it returns.
    this.#isGreeted = false;
    await super.destroy({ ...options, recover: isGreeted ? options.recover : this.#unreached() });
  }

  /** A gateway that could not be reached has not forgotten the session, which @discordjs/ws would give up. */
  #unreached(): WebSocketShardDestroyRecovery {
    this.#lostAt ??= Date.now();
    const isOld = Date.now() - this.#lostAt > RESUMABLE;
    return isOld ? WebSocketShardDestroyRecovery.Reconnect : WebSocketShardDestroyRecovery.Resume;
  }

  /** @discordjs/ws hands on the code of a close, and keeps the reason to itself. */
  #listenForReason(): void {
    const socket: unknown = Reflect.get(this, "connection");
    if (!(socket instanceof EventEmitter)) return;
    socket.prependListener("close", (_, reason) => {
      this.#reason = String(reason).slice(0, REASON_ROOM) || null;
    });
  }
}

/** As its parent, with patient shards; the parent's own list of shards stays empty. */
export class PatientSharding extends SimpleShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #lost: (loss: Loss) => void;
  readonly #shards = new Map<number, PatientShard>();

  /** @param lost is told of every connection that is over and is to be made anew */
  constructor(manager: WebSocketManager, lost: (loss: Loss) => void) {
    super(manager);
    this.#manager = manager;
    this.#lost = lost;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    const options = await managerToFetchingStrategyOptions(this.#manager);
    for (const shardId of shardIds) {
      const shard = new PatientShard(new SimpleContextFetchingStrategy(this.#manager, options), shardId, this.#lost);
      for (const event of Object.values(WebSocketShardEvents))
        shard.on(event, (payload: object) => this.#manager.emit(event, { ...payload, shardId }));
      this.#shards.set(shardId, shard);
    }
  }

  override async connect(): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.connect()));
  }

  override async destroy(options: Omit<WebSocketShardDestroyOptions, "recover"> = {}): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.destroy(options)));
    this.#shards.clear();
  }

  override async send(shardId: number, payload: GatewaySendPayload): Promise<void> {
    await this.#shards.get(shardId)?.send(payload);
  }
}
