/**
 * A day's worth of messages in a quarter of an hour: 100,000 mentions, direct messages and commands, at a hundred times the pace, with
 * words that never come twice, while Slack refuses one call in a hundred for being too early. Prints after each tenth how many are answered and how
 * much memory the bot takes up.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { httpBody, type Parcel, signature } from "../../test/slack/loopback/delivery.js";

const MESSAGES = 100_000;
const DAY_MS = 86_400_000;
const FASTER = 100;
const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const CHANNELS = 500;
const MOST_WAITING = 200;

/** Runs the soak and prints what it came to. */
export async function soakSlack(): Promise<void> {
  const slack = new Slack();
  const url = await slack.start();
  const env = {
    SLACK_BOT_TOKEN: "xoxb-soak",
    SLACK_API_URL: `${url}api/`,
    SLACK_SIGNING_SECRET: SECRET,
    PORT: "0",
    PATH: process.env.PATH ?? "",
  };
  const bot = spawn(process.execPath, ["dist/main.js"], { env, stdio: ["ignore", "ignore", "pipe"] });
  const port = await portOf(bot.stderr);
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const begin = performance.now();
  for (let sent = 1; sent <= MESSAGES; sent++) {
    const early = begin + (sent * DAY_MS) / FASTER / MESSAGES - performance.now();
    if (early > 0) await pause(early);
    // On a machine that does not keep up, what waits would be measured instead of what is left behind.
    while (sent - slack.answered > MOST_WAITING) await pause(10);
    send(port, agent, message(sent, `${url}response/`));
    if (sent % (MESSAGES / 10) !== 0) continue;
    const megabytes = Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(bot.pid)])) / 1024);
    console.log(JSON.stringify({ sent, answered: slack.answered, megabytes }));
  }
  for (let waited = 0; slack.answered < MESSAGES && waited < 20; waited++) await pause(1000);
  console.log(JSON.stringify({ sent: MESSAGES, answered: slack.answered }));
  bot.kill();
  slack.stop();
}

async function portOf(lines: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: lines })) {
    const port = /"port":(\d+)/.exec(line)?.[1];
    if (!port) continue;
    lines.resume();
    return Number(port);
  }
  throw new Error("the bot did not start");
}

/** A Slack that takes everything, only now and then not at once, and remembers nothing but how much it was. */
class Slack {
  answered = 0;
  #calls = 0;
  readonly #server = createServer((call, reply) => {
    call.resume().on("end", () => {
      this.#calls += 1;
      const isEarly = this.#calls % 100 === 0;
      if (!isEarly && isAnswer(call)) this.answered += 1;
      reply.writeHead(isEarly ? 429 : 200, {
        "content-type": "application/json",
        ...(isEarly ? { "retry-after": "1" } : {}),
      });
      reply.end(isEarly ? '{"ok":false,"error":"ratelimited"}' : TAKEN);
    });
  });

  /** Returns its address, ending in a slash. */
  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

const TAKEN = JSON.stringify({ ok: true, user_id: "U0BOT", bot_id: "B0BOT", team_id: "T0", ts: "1.1", messages: [] });

function isAnswer({ url = "" }: IncomingMessage): boolean {
  return url.startsWith("/response/") || url === "/api/chat.postMessage";
}

/** The so-manieth message: a mention, a mention in a thread, a direct message or a command, by somebody who asks once. */
function message(number: number, responseUrl: string): Parcel {
  const user = `U${number}`;
  const ts = `${1_700_000_000 + number}.000001`;
  const text = TEXTS[number % TEXTS.length]?.(word(number), word(number + MESSAGES)) ?? "";
  const channel = `C${number % CHANNELS}`;
  const common = { user, ts, event_ts: ts };
  switch (number % 4) {
    case 0:
      return event(number, { type: "app_mention", channel, text: `<@U0BOT> ${text}`, ...common });
    case 1:
      return event(number, {
        type: "app_mention",
        channel,
        text: `<@U0BOT> ${text}`,
        thread_ts: "1700000000.1",
        ...common,
      });
    case 2:
      return event(number, { type: "message", channel_type: "im", channel: `D${number}`, text, ...common });
    default: {
      const ids = { team_id: "T0", user_id: user, channel_id: channel, trigger_id: `1.2.${number}` };
      return { kind: "slash_commands", payload: { command: "/munich", text, ...ids, response_url: responseUrl } };
    }
  }
}

function event(number: number, inside: object): Parcel {
  const payload = { type: "event_callback", team_id: "T0", api_app_id: "A0", event_id: `Ev${number}`, event_time: 1 };
  return { kind: "events_api", payload: { ...payload, event: inside } };
}

/** A word that nothing else is called by. */
function word(number: number): string {
  return `q${number.toString(26).replace(/\d/g, (digit) => "klmnopqrst"[Number(digit)] ?? "")}`;
}

const TEXTS: ((one: string, other: string) => string)[] = [
  (one) => `Did ${one} announce a ceasefire?`,
  (one, other) => `check ${one} and ${other} will send aid to Aleppo within a week.`,
  (one, other) => `quote "We have agreed on ${one} and a ${other} cessation of hostilities" - Kerry`,
  (one, other) => `What about ${one}? And "${other}"?`,
];

function send(port: number, agent: Agent, parcel: Parcel): void {
  const { body, type } = httpBody(parcel);
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    "content-type": type,
    "content-length": String(Buffer.byteLength(body)),
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signature(SECRET, timestamp, body),
  };
  const sent = request({ agent, port, host: "127.0.0.1", path: "/slack/events", method: "POST", headers }, (reply) => {
    reply.resume();
  });
  sent.on("error", (error) => console.error(error.message));
  sent.end(body);
}
