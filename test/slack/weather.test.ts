import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { within } from "../time.js";
import { visible } from "./loopback/block-kit.js";
import type { Trouble } from "./loopback/server.js";
import { IDS, nextAsker, type Shown } from "./loopback/workspace.js";
import { type Newsroom, open } from "./newsroom.js";

const LASTS = 60_000;
const EVERY = 200;
const question = "Is this a ceasefire?";

let room: Newsroom;
beforeEach(async () => {
  room = await open("HTTP");
});
afterEach(() => room.close());

/** Somebody who asked, where the answer is to stand, and how it is told that it is theirs. */
interface Asked {
  user: string;
  how: string;
  isAnswer: (shown: Shown) => boolean;
}

/** The ways to ask, taken in turn, each by somebody else. */
const ways: Record<string, (user: string) => Promise<Asked["isAnswer"]>> = {
  "a mention": async (user) => {
    const { ts } = await room.people.mention(`<@${IDS.bot}> ${question}`, { user });
    return (shown) => shown.thread === ts;
  },
  "a command": async (user) => {
    await room.people.command(question);
    return (shown) => shown.user === user;
  },
  "a direct message": async () => {
    const { ts } = await room.people.direct(question);
    return (shown) => shown.thread === ts;
  },
  "a command for everyone": async (user) => {
    await room.people.command(`ask! ${question}`);
    return ({ via, blocks }) => via === "response_url" && JSON.stringify(blocks).includes(`"${user}"`);
  },
};

async function askFor(milliseconds: number): Promise<Asked[]> {
  const asked: Promise<Asked>[] = [];
  for (let at = 0; at < milliseconds / EVERY; at++) {
    nextAsker();
    const user = IDS.asker;
    const [how, ask] = Object.entries(ways)[at % Object.keys(ways).length] ?? [];
    if (how && ask) asked.push(ask(user).then((isAnswer) => ({ user, how, isAnswer })));
    await pause(EVERY);
  }
  return Promise.all(asked);
}

const isVerdict = ({ text }: Shown) => /^No\n/.test(text);

/** How often each of the askers was answered, and told that an answer is not confirmed. */
function outcome(asked: Asked[]) {
  const { shown } = room.slack.workspace;
  return asked.map(({ user, how, isAnswer }) => ({
    how,
    answers: shown.filter((one) => isVerdict(one) && isAnswer(one)).length,
    words: shown.filter((one) => !isVerdict(one) && (one.user === user || one.channel === user)).length,
  }));
}

async function weathered(begin: () => unknown, end: () => unknown) {
  return within(600_000, async () => {
    await begin();
    const asked = await askFor(LASTS);
    await end();
    while (!outcome(asked).every(({ answers, words }) => answers + words > 0)) await pause(5000);
    // Nothing comes late and double.
    await pause(40_000);
    return outcome(asked);
  });
}

/** Every third call is carried out although Slack does not say so. */
const unsure = (trouble: Trouble): (() => Trouble) => {
  let calls = 0;
  return () => (calls++ % 3 === 0 ? { ...trouble, done: true } : trouble);
};

it("after a minute without a network everybody is answered, once", async () => {
  const outcomes = await weathered(
    () => room.slack.unplug(),
    () => room.slack.plugIn(),
  );
  expect(outcomes).toHaveLength(LASTS / EVERY);
  expect(outcomes.filter(({ answers }) => answers !== 1)).toEqual([]);
}, 120_000);

it("after a minute of rate limits everybody is answered, once", async () => {
  const outcomes = await weathered(
    () => {
      room.slack.weather = () => ({ status: 429, error: "ratelimited", retryAfter: 7 });
    },
    () => {
      room.slack.weather = () => undefined;
    },
  );
  expect(outcomes.filter(({ answers }) => answers !== 1)).toEqual([]);
}, 120_000);

it.each([
  ["5xx", { status: 500 }],
  ["closed connections", { cut: true as const }],
])(
  "after a minute of %s nobody is answered twice, and nobody is left without a word",
  async (_, trouble) => {
    const outcomes = await weathered(
      () => {
        room.slack.weather = unsure(trouble);
      },
      () => {
        room.slack.weather = () => undefined;
      },
    );
    expect(outcomes.filter(({ answers }) => answers > 1)).toEqual([]);
    expect(outcomes.filter(({ answers, words }) => answers + words === 0)).toEqual([]);
    // Where the bot can see whether its answer stands, nothing is lost either.
    const seen = outcomes.filter(({ how }) => !how.includes("command"));
    expect(seen.filter(({ answers }) => answers !== 1)).toEqual([]);
    // To the others it gives the answer at the press of a button.
    const notices = room.slack.workspace.shown.filter(({ text }) => text.includes("did not confirm"));
    expect(notices.some(({ blocks }) => visible(blocks).includes(`[${question}]`))).toBe(true);
  },
  120_000,
);
