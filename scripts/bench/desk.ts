import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { openCore } from "../../src/core/open.js";
import { LIMITS } from "../../src/desk/limits.js";
import { foundChromium } from "../preview/chromium.js";

/**
 * How many questions a second the desk answers beside a bare Hono route that gets the same bodies and answers with a fixed text; each is a
 * process of its own, and they take turns, so that both meet the same machine. Then how long answers take at half of what it can do.
 */
const TURNS = 4;
const WARM_UP = 2;
const TURN_MS = 4000;
const AT_ONCE = 32;
const STEADY_MS = 10_000;

/** A program that is measured, with connections to it that come from many addresses, as one alone would be asked to slow down. */
class Subject {
  answered = 0;
  time = 0;
  #next = 0;
  readonly #lines: Line[] = [];

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(program: string[], env: Record<string, string>): Promise<Subject> {
    const child = spawn(process.execPath, program, { env, stdio: ["ignore", "ignore", "pipe"] });
    for await (const line of createInterface({ input: child.stderr })) {
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port) return new Subject(child, Number(port));
    }
    throw new Error(`${program.join(" ")} does not start`);
  }

  /** Asks as much as it can for a while, over so many connections at once. */
  async turn(questions: string[]): Promise<void> {
    this.#hangUp();
    const began = performance.now();
    let answered = 0;
    const asker = async () => {
      while (performance.now() - began < TURN_MS) {
        await this.ask(questions);
        answered++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, asker));
    this.answered += answered;
    this.time += performance.now() - began;
  }

  /** Questions a second since this was last asked for. */
  perSecond(): number {
    const perSecond = (this.answered / this.time) * 1000;
    this.answered = 0;
    this.time = 0;
    return perSecond;
  }

  /** Asks so much a second, whether or not answers come, and returns how long each took in milliseconds. */
  async steady(questions: string[], perSecond: number): Promise<number[]> {
    this.#hangUp();
    const times: number[] = [];
    const asked: Promise<void>[] = [];
    const began = performance.now();
    for (let sent = 0; performance.now() - began < STEADY_MS; ) {
      const due = ((performance.now() - began) / 1000) * perSecond;
      for (; sent < due; sent++) {
        const since = performance.now();
        asked.push(
          this.ask(questions).then(() => {
            times.push(performance.now() - since);
          }),
        );
      }
      await pause(1);
    }
    await Promise.all(asked);
    return times;
  }

  /** One question; the connections take turns, and each is asked over as seldom as one address may. */
  async ask(questions: string[]): Promise<void> {
    const line = this.#free() ?? this.#open();
    await line.ask(JSON.stringify({ question: questions[this.#next++ % questions.length] }));
  }

  #free(): Line | null {
    const now = performance.now();
    const oldest = this.#lines[0];
    if (!oldest || oldest.isBusy || now - oldest.since < PAUSE) return null;
    this.#lines.shift();
    this.#lines.push(oldest);
    return oldest;
  }

  #open(): Line {
    const number = this.#lines.length + 1;
    const line = new Line(this.port, `127.1.${number >> 8}.${number & 255}`);
    this.#lines.push(line);
    return line;
  }

  /** Connections that nobody uses for a while are closed by the desk. */
  #hangUp(): void {
    for (const line of this.#lines.splice(0)) line.close();
  }

  async stop(): Promise<void> {
    this.#hangUp();
    this.child.kill();
    await once(this.child, "exit");
  }
}

/** So long one address pauses between two questions. */
const PAUSE = (LIMITS.ratePeriod * 1000) / LIMITS.ratePoints;

/** A connection, and what goes over it: bare sockets, since a client that does more would be measured itself. */
class Line {
  since = Number.NEGATIVE_INFINITY;
  isBusy = false;
  readonly #socket: Socket;
  #got = "";
  #arrived: (() => void) | null = null;

  constructor(port: number, localAddress: string) {
    this.#socket = connect({ port, host: "127.0.0.1", localAddress, noDelay: true });
    this.#socket.setEncoding("latin1").on("data", (piece: string) => {
      this.#got += piece;
      const head = this.#got.indexOf("\r\n\r\n");
      const length = /content-length: (\d+)/i.exec(this.#got)?.[1];
      if (head < 0 || length === undefined || this.#got.length < head + 4 + Number(length)) return;
      if (!this.#got.startsWith("HTTP/1.1 200")) throw new Error(this.#got.slice(0, 200));
      this.#got = "";
      this.#arrived?.();
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  ask(body: string): Promise<void> {
    this.isBusy = true;
    this.since = performance.now();
    return new Promise((resolve) => {
      this.#arrived = () => {
        this.isBusy = false;
        resolve();
      };
      const head = `POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
      this.#socket.write(head + body);
    });
  }
}

/** Runs the measurement, two minutes long, and prints what it came to. */
export async function benchDesk(): Promise<void> {
  const { examples } = await openCore();
  const desk = await Subject.start(["dist/main.js", "desk"], { DESK_PORT: "0" });
  const bare = await Subject.start(["dist/scripts/bench/desk-fixed.js"], {});
  const compare = async (what: string, questions: string[]): Promise<number> => {
    // The first turns warm both up and are not counted.
    for (let turn = 0; turn < WARM_UP; turn++) {
      await desk.turn(questions);
      await bare.turn(questions);
    }
    desk.perSecond();
    bare.perSecond();
    for (let turn = 0; turn < TURNS; turn++) {
      await desk.turn(questions);
      await bare.turn(questions);
    }
    const [ours, theirs] = [desk.perSecond(), bare.perSecond()];
    console.log(
      `${what}: ${ours.toFixed(0)} a second, a bare Hono route ${theirs.toFixed(0)}, ${(ours / theirs).toFixed(2)} of it (bar 0.5)`,
    );
    return ours;
  };
  const one = examples.slice(0, 1);
  const perSecond = await compare(`"${one[0]}"`, one);
  const times = (await desk.steady(one, perSecond / 2)).toSorted((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)]?.toFixed(2);
  console.log(`at half that load: median ${at(0.5)} ms, p99 ${at(0.99)} ms (bar 20)`);
  await compare("every second question not answered by the article", [...examples, ...NOT_ANSWERED]);
  await weigh(`http://127.0.0.1:${desk.port}`);
  for (const subject of [desk, bare]) await subject.stop();
}

/** What the first page weighs without the article, and how soon a browser paints it; nothing where there is no browser. */
async function weigh(url: string): Promise<void> {
  const executablePath = foundChromium();
  if (executablePath === null) return console.log("no Chromium: the page was not looked at");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const paints: number[] = [];
  let bytes = 0;
  for (let look = 0; look < LOOKS; look++) {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    bytes = Number(
      await page.evaluate(
        "performance.getEntries().reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0)",
      ),
    );
    const painted = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
    paints.push(Number(painted));
    await page.close();
  }
  await browser.close();
  const { article } = await openCore();
  const kilobytes = (bytes - Buffer.byteLength(article.text)) / 1024;
  paints.sort((a, b) => a - b);
  console.log(
    `the first page: ${kilobytes.toFixed(1)} KB without the article (bar 60), first paint after ${paints[LOOKS >> 1]?.toFixed(0)} ms`,
  );
}

/** So often the page is looked at; the median counts. */
const LOOKS = 9;

/** Questions that are searched for in vain, which takes longest. */
const NOT_ANSWERED = [
  "How many casualties were there?",
  "Is it legally binding?",
  "Who paid for it?",
  "What did China say?",
];
