import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { within } from "../time.js";
import type { Heard } from "./loopback/api.js";
import type { Loopback } from "./loopback/loopback.js";
import { REFUSALS, tooMany } from "./loopback/refusals.js";
import { person } from "./loopback/world.js";
import { startBot, startDiscordHere } from "./running.js";

const asked = "Is this a ceasefire?";
/** A minute of trouble, with five questions in each second of it. */
const TROUBLE = 60_000;
const EACH = 200;

/** What goes wrong, from its beginning on until `isOn` says that it is over. */
type Trouble = (discord: Loopback, isOn: () => boolean) => void;

const always = { path: /./, times: Number.POSITIVE_INFINITY };

const TROUBLES: Record<string, Trouble> = {
  "a minute of 5xx, of which every third was done nevertheless": (discord, isOn) => {
    let count = 0;
    const third = () => isOn() && count++ % 3 === 0;
    discord.fails({ ...always, reply: REFUSALS.unavailable, done: true, while: third });
    discord.fails({ ...always, reply: REFUSALS.unavailable, while: isOn });
  },
  "a minute of connections that break off, of which every third was done nevertheless": (discord, isOn) => {
    let count = 0;
    const third = () => isOn() && count++ % 3 === 0;
    discord.fails({ ...always, reply: null, done: true, while: third });
    discord.fails({ ...always, reply: null, while: isOn });
  },
  "a minute of 429": (discord, isOn) => {
    discord.fails({ ...always, reply: tooMany(2), while: isOn });
  },
  "a minute without a network": (discord, isOn) => {
    discord.gateway.isDown = true;
    discord.gateway.breakAll();
    discord.fails({ ...always, reply: null, while: isOn });
  },
};

test.each(Object.entries(TROUBLES))(
  "%s, under five questions a second: each is answered once, or whoever asked is told",
  async (_, begin) => {
    const discord = await startDiscordHere();
    // discord.js sends what goes to one channel one after the other, so people ask in many.
    for (let place = 1; place < 20; place += 1) discord.addPlace();
    const { lines } = await startBot({}, discord);
    discord.api.patience = 3000;
    let isOn = true;
    begin(discord, () => isOn);
    const questions: ReturnType<Loopback["says"]>[] = [];
    const commands: Heard[] = [];
    const lateFor = ({ interaction }: Heard) =>
      discord.api.posted.filter(({ message }) => {
        const channel = discord.world.channels.get(message.channel_id);
        const reader = channel && "recipients" in channel ? channel.recipients?.[0]?.id : null;
        return reader === (interaction.member?.user ?? interaction.user)?.id;
      });
    await within(20 * TROUBLE, async () => {
      for (let index = 0; index < TROUBLE / EACH; index += 1) {
        const channel = discord.world.places[index % 20]?.channel ?? discord.channel;
        const who = person(`person ${index}`);
        if (index % 2 === 0) questions.push(discord.says(who, channel, `${discord.mention} ${asked}`));
        else commands.push(discord.tell(who, channel, { does: "command", name: "ask", options: { question: asked } }));
        await pause(EACH);
      }
      isOn = false;
      discord.gateway.isDown = false;
      await discord.until(() => questions.every((question) => discord.repliesTo(question).length > 0));
      await discord.until(() => commands.every((heard) => heard.callback || lateFor(heard).length > 0));
      // Whatever is still on its way has time to arrive.
      await pause(TROUBLE / 4);
    });
    for (const question of questions) {
      const replies = discord.repliesTo(question);
      expect(replies.map(({ message }) => message.content.slice(0, 6))).toEqual(["**No**"]);
    }
    for (const heard of commands) {
      expect(heard.followUps).toEqual([]);
      expect(lateFor(heard).length).toBeLessThanOrEqual(1);
    }
    expect(lines.filter(({ msg }) => msg === "nobody could be told of it")).toEqual([]);
  },
);
