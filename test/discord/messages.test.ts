import type { APIMessage } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { hint } from "../../src/surface/wording.js";
import { core } from "../core.js";
import { buttonsOf, type Loopback } from "./loopback/loopback.js";
import { person } from "./loopback/world.js";
import { startBot } from "./running.js";

/** Waits for something that the bot surely answers: by then it has passed over what came before. */
async function passedOver(discord: Loopback): Promise<void> {
  await discord.replyTo(discord.says(person("later"), discord.channel, `${discord.mention} Is this a ceasefire?`));
}

function firstLineOf(message: APIMessage): string {
  return message.content.split("\n")[0] ?? "";
}

test("a mention with a question is answered as a reply to it", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  const { message } = await discord.replyTo(question);
  expect(firstLineOf(message)).toBe("**No**");
  expect(message.message_reference?.message_id).toBe(question.id);
});

test("a mention in a thread is answered there", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.place.thread, `Is this a ceasefire? ${discord.mention}`);
  const { message } = await discord.replyTo(question);
  expect(message.channel_id).toBe(discord.place.thread.id);
});

test("a direct message is answered without a mention", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const question = discord.says(ann, discord.directWith(ann), "Is this a ceasefire?");
  expect(firstLineOf((await discord.replyTo(question)).message)).toBe("**No**");
});

test("a mention with nothing else gets the help", async () => {
  const { discord } = await startBot();
  const { message } = await discord.replyTo(discord.says(person("ann"), discord.channel, discord.mention));
  expect(message.content).toContain(core.subject);
});

test("a mention or a direct message that asks for help gets it", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const room = discord.directWith(ann);
  for (const asked of [`${discord.mention} help`, "Help!", "/help"]) {
    const { message } = await discord.replyTo(discord.says(ann, asked.includes("<") ? discord.channel : room, asked));
    expect(message.content).toContain(core.subject);
  }
});

test.each(["hi", "who are you?", "what can you do?", "thank you", "🙂"])(
  "to %j, which asks nothing of the article, the answer says what to ask, and that there is help",
  async (said) => {
    const { discord } = await startBot();
    const { message } = await discord.replyTo(
      discord.says(person("ann"), discord.channel, `${discord.mention} ${said}`),
    );
    expect(message.content).toBe(hint(core));
  },
);

test("a question that the article does not answer gets no hint at the help", async () => {
  const { discord } = await startBot();
  const asked = `${discord.mention} What is the weather?`;
  const { message } = await discord.replyTo(discord.says(person("ann"), discord.channel, asked));
  expect(message.content).toBe("**Not in the article**");
});

test("a mention with several questions has each answered, four at most, one below the other", async () => {
  const { discord } = await startBot();
  const asked =
    "Is this a ceasefire? Who hosted the talks? When does it begin? Does it apply to Daesh? Who hosted the meeting?";
  const { message } = await discord.replyTo(
    discord.says(person("ann"), discord.channel, `${discord.mention} ${asked}`),
  );
  const lines = message.content.split("\n");
  expect(lines.filter((line) => line.startsWith("“"))).toEqual([
    "“Is this a ceasefire?”",
    "“Who hosted the talks?”",
    "“When does it begin?”",
    "“Does it apply to Daesh?”",
  ]);
  expect(lines.at(-1)).toBe("Not looked up for want of room: 1.");
  expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Context", "Why", "More", "Helpful", "Not helpful"]);
});

test.each([
  ["check Kerry announced a ceasefire", /^\*\*Refuted by the article\*\*/],
  ["quote not an easy task - Lavrov", /^\*\*Exact.*\nAttributed to: Sergei Lavrov/],
  ["check what Kerry said: is this a ceasefire?", /^\*\*No\*\*/],
  ["source", /^\*\*The article, paragraph by paragraph\*\*/],
])("a mention may say what it wants, as a command does: %j", async (said, shown) => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} ${said}`);
  expect((await discord.replyTo(question)).message.content).toMatch(shown);
});

test("names of people, channels and emoji in a question are no part of it", async () => {
  const { discord } = await startBot();
  const asked = `${discord.mention} <@!123456789012345678> Is this a ceasefire? <:hm:123456789012345678> <#123456789012345678>`;
  const { message } = await discord.replyTo(discord.says(person("ann"), discord.channel, asked));
  expect(firstLineOf(message)).toBe("**No**");
});

test("other bots, webhooks, the bot itself and talk among others are never answered", async () => {
  const { discord } = await startBot();
  const asked = `${discord.mention} Is this a ceasefire?`;
  const passed = [
    discord.says(person("other bot", { bot: true }), discord.channel, asked),
    discord.says(person("hook"), discord.channel, asked, { webhook: true }),
    discord.says(discord.world.bot, discord.channel, asked),
    discord.says(person("ann"), discord.channel, "Is this a ceasefire?"),
    discord.says(person("ann"), discord.channel, "@everyone Is this a ceasefire?"),
  ];
  await passedOver(discord);
  expect(passed.flatMap((message) => discord.repliesTo(message))).toEqual([]);
});

test("the same message handed over twice is answered once", async () => {
  const { discord } = await startBot();
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  await discord.replyTo(question);
  discord.announce(question);
  discord.gateway.repeatLast();
  await passedOver(discord);
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("two copies of the bot on one connection answer each message once", async () => {
  const { discord } = await startBot();
  await startBot({}, discord);
  const question = discord.says(person("ann"), discord.channel, `${discord.mention} Is this a ceasefire?`);
  const posts = () =>
    discord.rest.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages"));
  await discord.until(() => posts().length === 2);
  expect(discord.repliesTo(question)).toHaveLength(1);
});

test("somebody who asks too fast gets one short private notice, and others are answered meanwhile", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const asked = Array.from({ length: 9 }, () =>
    discord.says(ann, discord.channel, `${discord.mention} Is this a ceasefire?`),
  );
  const direct = await discord.until(() =>
    discord.api.posted.find(({ message }) => message.content.startsWith("One moment")),
  );
  await passedOver(discord);
  expect(direct.message.channel_id).not.toBe(discord.channel.id);
  expect(asked.flatMap((message) => discord.repliesTo(message))).toHaveLength(5);
  expect(discord.api.posted.filter(({ message }) => message.content.startsWith("One moment"))).toHaveLength(1);
});

test("nobody is ever mentioned, not even whom the bot replies to, and nothing typed comes back live", async () => {
  const { discord } = await startBot();
  const ann = person("ann");
  const nasty = "@everyone <@1> [click](https://evil.example) ||spoiler|| ceasefire";
  await discord.replyTo(discord.says(ann, discord.channel, `${discord.mention} ${nasty}`));
  await discord.command(ann, discord.channel, "ask", { question: nasty });
  const forms = discord.rest.requests.flatMap(({ path, body }) =>
    path.endsWith("/messages") || path.endsWith("/callback") ? [body] : [],
  );
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    expect(form).toHaveProperty(
      /data/.test(Object.keys(Object(form)).join()) ? "data.allowed_mentions" : "allowed_mentions",
      {
        parse: [],
        replied_user: false,
      },
    );
    expect(JSON.stringify(form)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@1>|(?<!\\)\[click|(?<!\\)\|\|/);
  }
});
