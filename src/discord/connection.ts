import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import type { Refusal } from "../surface/refusal.js";
import { failureOf } from "./failures.js";
import { refusalOfClose, refusalOfToken } from "./refusal.js";

/** One line for everything that happens to the connection, and for every refusal that discord.js tries again by itself. */
export class Connection {
  readonly #client: Client;
  readonly #log: Logger;
  /** Settles once Discord lets the bot no longer in, while it connects or later. */
  readonly refused: Promise<Refusal>;
  #refuse: (refusal: Refusal) => void = () => {};
  readonly #ready = new Set<number>();
  #isOver = false;
  #isRefused = false;

  constructor(client: Client, log: Logger) {
    this.#client = client;
    this.#log = log;
    this.refused = new Promise((resolve) => {
      this.#refuse = resolve;
    });
    this.#watchGateway();
    this.#watchRest();
  }

  /** Discord lets the bot no longer in: what fails from then on has its reason. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** The bot leaves, or has been told to: nothing new is to be begun. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The bot leaves by itself. */
  leave(): void {
    this.#isOver = true;
  }

  #end(refusal: Refusal): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#isRefused = true;
    this.#refuse(refusal);
  }

  #watchGateway(): void {
    const log = this.#log;
    this.#client.on(Events.Error, (error) => log.error(failureOf(error), "discord.js reports an error"));
    this.#client.on(Events.ShardError, (error, shard) => {
      if (!this.#isOver) log.warn({ shard, ...failureOf(error) }, "the gateway reports an error");
    });
    this.#client.on(Events.ShardReconnecting, (shard) => {
      if (!this.#isOver) log.info({ shard }, "the gateway closed; connecting again");
    });
    this.#client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
    this.#client.on(Events.ShardReady, (shard) => {
      if (this.#ready.has(shard)) log.info({ shard }, "connected again, in a new session");
      this.#ready.add(shard);
    });
    this.#client.on(Events.ShardDisconnect, ({ code }) => this.#end(refusalOfClose(code)));
  }

  #watchRest(): void {
    this.#client.rest.on("response", ({ method, route, retries, data }, { status }) => {
      const first = retries === 0;
      if (status === 429 || (status >= 500 && first))
        this.#log.warn({ method, route, status }, "Discord is busy; trying again");
      // @discordjs/rest forgets a token that was refused, and sends nothing more with it.
      if (status === 401 && data.auth !== false) this.#end(refusalOfToken());
    });
  }
}
