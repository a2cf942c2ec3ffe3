/**
 * How fast slash commands are acknowledged over HTTP: 200 signed requests at once for 20 seconds, to the bot and to a Bolt app that
 * acks with a fixed text. Each is a process of its own, and they take turns, so that both meet the same machine. The bot also has to
 * answer each command, at its `response_url`; that goes on after its turn, and is measured too.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import { createInterface } from "node:readline";
import { openCore } from "../../src/core/open.js";
import { httpBody, signature } from "../../test/slack/loopback/delivery.js";
import { LoopbackSlack } from "../../test/slack/loopback/server.js";

const AT_ONCE = 200;
const TURNS = 4;
const TURN_MS = 5000;
const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const BOT = "dist/main.js";
const FIXED = "dist/scripts/bench/slack-fixed.js";

/** What one program came to. Times in milliseconds, from sending a request to the end of its ack. */
interface Measured {
  acksPerSecond: number;
  median: number;
  p99: number;
}

/** Runs the measurement, one to two minutes long, and prints what it came to. */
export async function benchSlack(): Promise<void> {
  const { bot, fixed } = await measure();
  const throughput = Number((bot.acksPerSecond / fixed.acksPerSecond).toFixed(2));
  const p99 = Number((bot.p99 / fixed.p99).toFixed(2));
  console.log(JSON.stringify({ bot, fixed, throughput, p99 }, null, 2));
}

/** `answersPerSecond` is how fast the bot answers when nothing more comes in. */
async function measure(): Promise<{ bot: Measured & { answersPerSecond: number }; fixed: Measured }> {
  const slack = await new LoopbackSlack().start();
  const answers = await new Answers().start();
  const bot = await Subject.start(BOT, slack, answers.url);
  const fixed = await Subject.start(FIXED, slack, answers.url);
  let drained = 0;
  let draining = 0;
  // The first turn warms both up and is not counted.
  for (let turn = 0; turn <= TURNS; turn++) {
    if (turn === 1) for (const subject of [bot, fixed]) subject.times.length = 0;
    await bot.turn();
    const left = bot.sent - answers.count;
    const since = performance.now();
    await answers.reach(bot.sent);
    if (turn > 0) {
      drained += left;
      draining += performance.now() - since;
    }
    await fixed.turn();
  }
  for (const subject of [bot, fixed]) subject.process.kill();
  answers.stop();
  await slack.stop();
  const answersPerSecond = Math.round((drained / draining) * 1000);
  return { bot: { ...bot.measured(), answersPerSecond }, fixed: fixed.measured() };
}

/** Where the bot's answers go: a `response_url` that takes everything. */
class Answers {
  count = 0;
  #reached = () => {};
  readonly #server = createServer((message, reply) => {
    message.resume().on("end", () => {
      reply.end("ok");
      this.count += 1;
      this.#reached();
    });
  });

  async start(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  }

  reach(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#reached = () => {
        if (this.count >= count) resolve();
      };
      this.#reached();
    });
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** A program that is measured. */
class Subject {
  readonly times: number[] = [];
  sent = 0;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  private constructor(
    readonly process: ChildProcess,
    readonly port: number,
    readonly answers: string,
  ) {}

  static async start(program: string, slack: LoopbackSlack, answers: string): Promise<Subject> {
    const { bot } = slack.tokens;
    const env = { SLACK_BOT_TOKEN: bot, SLACK_API_URL: slack.apiUrl, SLACK_SIGNING_SECRET: SECRET, PORT: "0" };
    const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "ignore", "pipe"] });
    for await (const line of createInterface({ input: child.stderr })) {
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (!port) continue;
      child.stderr.resume();
      return new Subject(child, Number(port), answers);
    }
    throw new Error(`${program} did not start`);
  }

  async turn(): Promise<void> {
    // Connections stand before anything is measured: between two turns the program may have closed them.
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#send(this.#command())));
    const end = performance.now() + TURN_MS;
    const asker = async () => {
      while (performance.now() < end) {
        const command = this.#command();
        const since = performance.now();
        await this.#send(command);
        this.times.push(performance.now() - since);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, asker));
  }

  measured(): Measured {
    const sorted = this.times.toSorted((a, b) => a - b);
    const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
    return { acksPerSecond: Math.round((sorted.length / (TURNS * TURN_MS)) * 1000), median: at(0.5), p99: at(0.99) };
  }

  #command(): { body: string; headers: Record<string, string> } {
    const text = TEXTS[this.sent % TEXTS.length] ?? "";
    this.sent += 1;
    const ids = { team_id: "T0", user_id: `U${this.sent}`, channel_id: "C0", trigger_id: `1.2.${this.sent}` };
    const payload = { command: "/munich", text, ...ids, response_url: this.answers };
    const { body, type } = httpBody({ kind: "slash_commands", payload });
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      "content-type": type,
      "content-length": String(Buffer.byteLength(body)),
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": signature(SECRET, timestamp, body),
    };
    return { body, headers };
  }

  #send({ body, headers }: { body: string; headers: Record<string, string> }): Promise<void> {
    const to = {
      agent: this.#agent,
      port: this.port,
      host: "127.0.0.1",
      path: "/slack/events",
      method: "POST",
      headers,
    };
    return new Promise((resolve, reject) => {
      const sent = request(to, (reply) => {
        if (reply.statusCode !== 200) reject(new Error(`answered ${reply.statusCode}`));
        reply.resume().on("end", resolve);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }
}

const core = await openCore();
/** Questions, claims and quotations: what the article answers, what it does not, and some of its own words. */
const TEXTS = [
  ...core.examples,
  "How many casualties were there?",
  ...core.article.statements.flatMap(({ text }) => [
    `check ${text}`,
    `quote "${text}"`,
    `What is said about ${text.slice(0, 40)}?`,
  ]),
];
