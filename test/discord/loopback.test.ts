import { expect, test } from "vitest";
import { startDiscordHere } from "./running.js";

const button = (custom_id: string, label = "Press") => ({ type: 2, style: 2, label, custom_id });
const rows = (...components: unknown[]) => [{ type: 1, components }];
const six = Array.from({ length: 6 }, (_, index) => button(`b${index}`));

test.each([
  ["too long a text", { content: "x".repeat(2001) }, 50035, "content"],
  ["no text", { content: "" }, 50006, null],
  ["six buttons in a row", { content: "x", components: rows(...six) }, 50035, "components"],
  ["six rows", { content: "x", components: six.flatMap((each) => rows(each)) }, 50035, "components"],
  ["a row without buttons", { content: "x", components: rows() }, 50035, "components"],
  ["two buttons of one id", { content: "x", components: rows(button("same"), button("same")) }, 50035, "components"],
  ["too long an id", { content: "x", components: rows(button("x".repeat(101))) }, 50035, "components"],
  ["too long a label", { content: "x", components: rows(button("x", "x".repeat(81))) }, 50035, "components"],
  ["too long a nonce", { content: "x", nonce: "1".repeat(26) }, 50035, "nonce"],
  ["a flag that a bot may not set", { content: "x", flags: 64 }, 50035, "flags"],
  ["a field that is none", { content: "x", contents: "y" }, 50035, null],
  ["a reply to nothing", { content: "x", message_reference: { message_id: "1" } }, 50035, "message_reference"],
])("the loopback refuses %s as Discord does", async (_, form, code, field) => {
  const discord = await startDiscordHere();
  const response = await fetch(`${discord.url}/v10/channels/${discord.channel.id}/messages`, {
    method: "POST",
    headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
    body: JSON.stringify(form),
  });
  expect(response.status).toBe(400);
  const body: unknown = await response.json();
  expect(body).toMatchObject({ code });
  if (field) expect(body).toHaveProperty(["errors", field]);
});

test.each([
  ["POST", "channels/1/messages", { content: "x" }, 404, 10003],
  ["GET", "nowhere", undefined, 404, 0],
  ["POST", "interactions/1/unknown/callback", { type: 4, data: { content: "x" } }, 404, 10062],
  ["PUT", "applications/1/commands", [{ type: 1, name: "Upper Case", description: "x" }], 400, 50035],
])("the loopback refuses %s %s as Discord does", async (method, path, form, status, code) => {
  const discord = await startDiscordHere();
  const headers = { authorization: `Bot ${discord.token}`, "content-type": "application/json" };
  const response = await fetch(`${discord.url}/v10/${path}`, {
    method,
    headers,
    ...(form ? { body: JSON.stringify(form) } : {}),
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});

test("a nonce holds for one channel", async () => {
  const discord = await startDiscordHere();
  const create = async (channel: string) => {
    const response = await fetch(`${discord.url}/v10/channels/${channel}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify({ content: "x", nonce: "1", enforce_nonce: true }),
    });
    return response.json();
  };
  const [first, second] = [await create(discord.channel.id), await create(discord.channel.id)];
  expect(second).toEqual(first);
  expect(await create(discord.place.thread.id)).not.toEqual(first);
});

test("the loopback lets nobody in without the token", async () => {
  const discord = await startDiscordHere();
  const response = await fetch(`${discord.url}/v10/gateway/bot`, { headers: { authorization: "Bot wrong" } });
  expect(response.status).toBe(401);
});
