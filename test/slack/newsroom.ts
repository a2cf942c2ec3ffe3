import type { SlackConfig } from "../../src/slack/config.js";
import { startSlack } from "../../src/slack/start.js";
import type { Running } from "../../src/surface/leaving.js";
import { core } from "../core.js";
import { within } from "../time.js";
import { environment, run, SECRET, WAYS, type Way } from "./child.js";
import { LogBook } from "./log-book.js";
import { type Deliver, overHttp, overSocket } from "./loopback/delivery.js";
import { People } from "./loopback/people.js";
import { LoopbackSlack } from "./loopback/server.js";
import type { Shown } from "./loopback/workspace.js";

/** A workspace, the bot in it, and its people. */
export interface Newsroom {
  slack: LoopbackSlack;
  people: People;
  book: LogBook;
  port: number;
  /** Waits for the first thing shown after `from` that fits. */
  next(fits?: (shown: Shown) => boolean, from?: number): Promise<Shown>;
  /** Stops the bot, and Slack with it. */
  close(): Promise<void>;
}

/** How the bot is configured for a loopback. */
export function configFor(slack: LoopbackSlack, way: Way): SlackConfig {
  const connection =
    way === "HTTP"
      ? { mode: "http" as const, signingSecret: SECRET, port: 0 }
      : { mode: "socket" as const, appToken: slack.tokens.app };
  return { botToken: slack.tokens.bot, apiUrl: slack.apiUrl, connection };
}

/** Opens a newsroom; with a Slack that is there already, another copy of the bot in it. */
export async function open(way: Way, shared?: LoopbackSlack): Promise<Newsroom & { bot: Running }> {
  const slack = shared ?? (await new LoopbackSlack().start());
  const book = new LogBook(() => slack.workspace.changed());
  const bot = await startSlack(core, configFor(slack, way), book.log);
  const room = furnish(way, slack, book, async () => {
    await within(5000, () => bot.stop());
    if (!shared) await slack.stop();
  });
  return { ...room, bot };
}

/** Opens a newsroom whose bot is the program, as a child process. */
async function openChild(way: Way): Promise<Newsroom> {
  const slack = await new LoopbackSlack().start();
  const child = run(environment(slack, way), () => slack.workspace.changed());
  await slack.workspace.until(() => child.book.lines.some(({ msg }) => /^(listening|connected)/.test(String(msg))));
  return furnish(way, slack, child.book, async () => {
    child.process.kill("SIGTERM");
    await child.exited;
    await slack.stop();
  });
}

/** The bot in this process and as the program, over both ways. */
export const PLACES = WAYS.flatMap((way) => [
  { way, place: "in process", start: () => open(way) },
  { way, place: "as a child process", start: () => openChild(way) },
]);

function furnish(way: Way, slack: LoopbackSlack, book: LogBook, close: () => Promise<void>): Newsroom {
  const port = Number(book.lines.find((line) => "port" in line)?.port ?? 0);
  const deliver: Deliver = way === "HTTP" ? overHttp(port, SECRET) : overSocket(slack);
  return {
    slack,
    people: new People(slack, deliver),
    book,
    port,
    next: (fits = () => true, from = 0) => slack.workspace.until(() => slack.workspace.shown.slice(from).find(fits)),
    close,
  };
}
