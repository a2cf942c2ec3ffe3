import { type Client, Events } from "discord.js";
import type { Logger } from "pino";
import type { Refusal } from "../surface/refusal.js";
import { Seldom } from "../surface/seldom.js";
import { failureOf } from "./failures.js";
import type { Loss } from "./gateway.js";
import { refusalOfClose, refusalOfToken } from "./refusal.js";

/** So much of a route stands in a log line; Discord's own have less. */
const ROUTE_ROOM = 80;

/** One line for everything that happens to the connection, and for every refusal that discord.js tries again by itself. */
export class Connection {
  readonly #client: Client;
  readonly #log: Logger;
  /** Settles once Discord lets the bot no longer in, while it connects or later. */
  readonly refused: Promise<Refusal>;
  #refuse: (refusal: Refusal) => void = () => {};
  readonly #ready = new Set<number>();
  readonly #busy = new Seldom();
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

  /** One connection to the gateway is over, and another is tried. */
  lost(loss: Loss): void {
    if (!this.#isOver) this.#log.info(loss, "the gateway closed; connecting again");
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
    this.#client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, "resumed"));
    this.#client.on(Events.ShardReady, (shard) => {
      if (this.#ready.has(shard)) log.info({ shard }, "connected again, in a new session");
      this.#ready.add(shard);
    });
    this.#client.on(Events.ShardDisconnect, ({ code }) => this.#end(refusalOfClose(code)));
  }

  #watchRest(): void {
    this.#client.rest.on("response", ({ method, route, data }, { status }) => {
      if (status === 429 || status >= 500) this.#tellBusy(method, route, status);
      // @discordjs/rest forgets a token that was refused, and sends nothing more with it.
      if (status === 401 && data.auth !== false) this.#end(refusalOfToken());
    });
  }

  /** Of what fails again and again there is a line now and then, and how many it stands for. */
  #tellBusy(method: string, route: string, status: number): void {
    const unsaid = this.#busy.tell(`${method} ${route} ${status}`);
    if (unsaid === null) return;
    const more = unsaid > 0 ? { unsaid } : {};
    this.#log.warn({ method, route: route.slice(0, ROUTE_ROOM), status, ...more }, "Discord is busy; trying again");
  }
}
