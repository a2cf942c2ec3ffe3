import { expect, test } from "vitest";
import { within } from "../time.js";
import { textOf } from "./loopback/loopback.js";
import { REFUSALS, tooMany } from "./loopback/refusals.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

const CREATE = { method: "POST", path: /^\/channels\/\d+\/messages$/ };
const CALLBACK = { method: "POST", path: /\/callback$/ };
const asked = "Is this a ceasefire?";

test("told to wait (429), the bot waits as long as it is told, answers once, and says so in the log", async () => {
  const { discord, lines } = await startBot();
  discord.fails({ ...CREATE, times: 1, reply: tooMany(5) });
  const tries: number[] = [];
  discord.rest.gate = async ({ path }) => {
    if (CREATE.path.test(path)) tries.push(Date.now());
  };
  const question = await within(10_000, async () => {
    const said = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
    await discord.replyTo(said);
    return said;
  });
  const [first = 0, second = 0] = tries;
  expect(second - first).toBeGreaterThanOrEqual(5000);
  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(lines).toContainEqual(expect.objectContaining({ status: 429, route: "/channels/:id/messages" }));
});

test("a server error is tried again, and when only the confirmation was lost there is still one answer", async () => {
  const { discord } = await startBot();
  discord.fails({ ...CREATE, times: 2, reply: REFUSALS.unavailable, done: true });
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.until(() => discord.rest.requests.filter(({ path }) => CREATE.path.test(path)).length === 3);
  await discord.replyTo(discord.says(person("bob"), discord.channel, `${discord.mention} ${asked}`));
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("a command whose confirmation was lost is answered once", async () => {
  const { discord, lines } = await startBot();
  discord.fails({ ...CALLBACK, times: 1, reply: REFUSALS.unavailable, done: true });
  const heard = await discord.command(person("ann"), discord.channel, "ask", { question: asked });
  const tries = () => discord.rest.requests.filter(({ path }) => CALLBACK.path.test(path)).length;
  await discord.until(() => tries() === 2);
  await discord.command(person("bob"), discord.channel, "ask", { question: asked });
  expect(heard.followUps).toEqual([]);
  expect(tries()).toBe(3);
  expect(lines.filter(({ msg }) => msg === "not answered")).toEqual([]);
});

test.each([
  ["the bot may not write there", REFUSALS.missingPermissions, "the bot lacks a permission", 50013],
  ["the channel is gone", REFUSALS.unknownChannel, "the channel is gone", 10003],
  ["the message is gone", REFUSALS.unknownMessage, "the message is gone", 10008],
  ["the thread is archived", REFUSALS.archivedThread, "the thread is archived", 50083],
  ["AutoMod blocks the answer", REFUSALS.automod, "AutoMod blocked the message", 200000],
])("where %s, the log has one line about it and the next question is answered", async (_, reply, reason, code) => {
  const { discord, lines } = await startBot();
  discord.fails({ ...CREATE, times: 1, reply });
  discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.replyTo(discord.says(person("bob"), discord.channel, `${discord.mention} ${asked}`));
  expect(lines.filter(({ msg }) => msg === "not answered")).toEqual([expect.objectContaining({ reason, code })]);
});

test("a question that was deleted before the answer came is not answered, and nothing breaks", async () => {
  const { discord, lines } = await startBot();
  discord.rest.gate = async () => void discord.world.messages.delete(gone.id);
  const gone = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.replyTo(discord.says(person("bob"), discord.channel, `${discord.mention} ${asked}`));
  expect(discord.repliesTo(gone)).toEqual([]);
  expect(lines.filter(({ msg }) => msg === "not answered")).toEqual([
    expect.objectContaining({ code: 50035, reason: "the message is gone" }),
  ]);
  discord.rest.faults.push({ ...CREATE, times: 0, reply: REFUSALS.unknownMessage });
});

test("where Discord fails for longer than a second message can be ruled out, whoever asked is told, once", async () => {
  const { discord, lines } = await startBot();
  let isDown = true;
  discord.fails({ ...CREATE, times: 1000, reply: REFUSALS.unavailable, while: () => isDown });
  await within(300_000, async () => {
    const question = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
    await discord.until(() => lines.some(({ msg }) => msg === "not answered"));
    isDown = false;
    const { message } = await discord.replyTo(question);
    expect(message.content).toMatch(/^Discord did not take my answer in time/);
  });
  expect(lines.filter(({ msg }) => msg === "not answered")).toEqual([expect.objectContaining({ status: 503 })]);
  // Of a hundred refusals alike there is a line now and then, and it says how many it stands for.
  const busy = lines.filter(({ msg }) => msg === "Discord is busy; trying again");
  expect(busy.length).toBeLessThan(15);
  expect(busy.some(({ unsaid }) => Number(unsaid) > 0)).toBe(true);
});

test("a command that Discord took no response to is told of in a direct message, once for several", async () => {
  const { discord, lines } = await startBot();
  const ann = person("ann");
  let isDown = true;
  discord.fails({ method: "POST", path: /./, times: 1000, reply: REFUSALS.unavailable, while: () => isDown });
  await within(60_000, async () => {
    for (const question of ["Who?", "When?"])
      discord.tell(ann, discord.channel, { does: "command", name: "ask", options: { question } });
    await discord.until(() => lines.filter(({ msg }) => msg === "not answered").length === 2);
    isDown = false;
    const { message } = await discord.until(() => discord.api.posted[0]);
    expect(message.content).toMatch(/^Discord did not take my answer in time/);
    expect(discord.world.channels.get(message.channel_id)).toMatchObject({ recipients: [{ id: ann.id }] });
  });
  expect(discord.api.posted).toHaveLength(1);
});

test("a form that Discord refuses is one line with the fields, and not what stood in them", async () => {
  const { discord, lines } = await startBot();
  const wrong = { code: "BASE_TYPE_MAX_LENGTH", message: "Is this a secret? Must be 80 or fewer in length." };
  const errors = { components: { 0: { components: { 1: { label: { _errors: [wrong] } } } } } };
  const body = { code: 50035, message: "Invalid Form Body", errors };
  discord.fails({ ...CREATE, times: 1, reply: { status: 400, body } });
  discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.until(() => lines.some(({ msg }) => msg === "not answered"));
  expect(lines.find(({ msg }) => msg === "not answered")).toMatchObject({
    reason: "Discord refused the form of the message",
    fields: ["components.0.components.1.label BASE_TYPE_MAX_LENGTH"],
  });
});

test("a gateway that stays away is asked for less and less often, and each line has the code and the reason", async () => {
  const { discord, lines } = await startBot();
  const lost = () => lines.filter(({ msg }) => msg === "the gateway closed; connecting again");
  await within(200_000, async () => {
    discord.gateway.isDown = true;
    discord.gateway.closeAll(4000, "Unknown error. Try again?");
    await discord.until(() => lost().length === 8);
    discord.gateway.isDown = false;
    await discord.until(() => lines.some(({ msg }) => msg === "resumed"));
  });
  expect(lost()[0]).toMatchObject({ shard: 0, code: 4000, reason: "Unknown error. Try again?", wait: 0 });
  expect(lost()[1]).toMatchObject({ code: 1006 });
  const waits = lost().map(({ wait }) => Number(wait));
  expect(waits[7]).toBeGreaterThan(15_000);
  expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
});

test.each([
  ["is closed without a reason", (gateway: { closeAll(code: number): void }) => gateway.closeAll(1011)],
  ["is closed with an unknown error", (gateway: { closeAll(code: number): void }) => gateway.closeAll(4000)],
  ["asks to reconnect", (gateway: { askToReconnect(): void }) => gateway.askToReconnect()],
])("when the gateway %s, the bot resumes and answers what was asked meanwhile, once", async (_, disturb) => {
  const { discord, lines } = await startBot();
  const before = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.replyTo(before);
  disturb(discord.gateway);
  await discord.until(() => discord.gateway.left.length === 1);
  const meanwhile = discord.says(person("bob"), discord.channel, `${discord.mention} ${asked}`);
  await discord.replyTo(meanwhile);
  discord.announce(before);
  await discord.replyTo(discord.says(person("cem"), discord.channel, `${discord.mention} ${asked}`));
  expect(discord.repliesTo(before)).toHaveLength(1);
  expect(discord.repliesTo(meanwhile)).toHaveLength(1);
  expect(lines.map(({ msg }) => msg)).toContain("resumed");
});

test("when its session is declared void, the bot connects anew and goes on", async () => {
  const { discord, lines } = await startBot();
  await within(20_000, () => {
    discord.gateway.invalidate();
    return discord.until(() => discord.gateway.sessions.length === 1);
  });
  await discord.replyTo(discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`));
  const told = lines.map(({ msg }) => msg).filter((msg) => /connect/.test(String(msg)));
  expect(told).toEqual([
    "connected to Discord",
    "the gateway closed; connecting again",
    "connected again, in a new session",
  ]);
});

test("no command's first response waits for Discord to confirm another's", async () => {
  const { discord } = await startBot();
  let confirm = () => {};
  discord.rest.confirming = new Promise((resolve) => {
    confirm = resolve;
  });
  const heard = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      discord.command(person(`person ${index}`), discord.channel, "ask", { question: asked }),
    ),
  );
  confirm();
  expect(heard.every((each) => textOf(each).startsWith("**No**"))).toBe(true);
});

test("commands too fast from one person get a short private notice", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const heard = await Promise.all(
    Array.from({ length: 7 }, () => discord.command(ann, discord.channel, "ask", { question: asked })),
  );
  const notices = heard.filter((each) => textOf(each).startsWith("One moment"));
  expect(notices).toHaveLength(2);
  expect(notices.map(({ shown }) => (shown?.flags ?? 0) & 64)).toEqual([64, 64]);
});

test("stopping finishes what is in flight, takes nothing new, and leaves the gateway", async () => {
  const { discord, lines, stop } = await startBot();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  discord.rest.gate = () => held;
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.until(() => discord.rest.requests.some(({ path }) => CREATE.path.test(path)));
  const stopped = stop();
  const late = discord.says(person("bob"), discord.channel, `${discord.mention} ${asked}`);
  release();
  await stopped;
  expect(discord.repliesTo(question)).toHaveLength(1);
  expect(discord.repliesTo(late)).toEqual([]);
  expect(discord.gateway.left).toEqual([1000]);
  expect(lines.at(-1)?.msg).toBe("left Discord");
  expect(lines.map(({ msg }) => msg)).not.toContain("the gateway closed; connecting again");
});

test("told to stop while Discord hangs, it gives up the answer and leaves within five seconds", async () => {
  const { discord, lines, stop } = await startBot();
  discord.rest.gate = () => new Promise(() => {});
  discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`);
  await discord.until(() => discord.rest.requests.some(({ path }) => CREATE.path.test(path)));
  await within(5000, stop);
  expect(lines.filter(({ msg }) => msg === "an answer was abandoned")).toHaveLength(1);
  expect(discord.gateway.left).toEqual([1000]);
});
