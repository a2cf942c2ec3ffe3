import { expect, test } from "vitest";
import type { z } from "zod";
import { COMMANDS } from "../../src/discord/commands.js";
import { LIMITS } from "../../src/discord/limits.js";
import { LABELS } from "../../src/discord/words.js";
import { commandList, createMessage, interactionCallback } from "./loopback/forms.js";

const text = (length: number) => "x".repeat(length);
const list = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));
const button = (custom_id: string, label = "Press") => ({ type: 2, style: 2, label, custom_id });
const row = (...components: unknown[]) => ({ type: 1, components });
const choices = (all: unknown[]) => ({ type: 8, data: { choices: all } });
const command = (name: string, description: string) => [{ type: 1, name, description }];

const forms: [keyof typeof LIMITS, z.ZodType, (size: number) => unknown][] = [
  ["content", createMessage, (size) => ({ content: text(size) })],
  ["rows", createMessage, (size) => ({ content: "x", components: list(size, (index) => row(button(`b${index}`))) })],
  [
    "buttons",
    createMessage,
    (size) => ({ content: "x", components: [row(...list(size, (index) => button(`b${index}`)))] }),
  ],
  ["buttonLabel", createMessage, (size) => ({ content: "x", components: [row(button("b", text(size)))] })],
  ["customId", createMessage, (size) => ({ content: "x", components: [row(button(text(size)))] })],
  ["nonce", createMessage, (size) => ({ content: "x", nonce: text(size) })],
  ["choices", interactionCallback, (size) => choices(list(size, (index) => ({ name: `n${index}`, value: "v" })))],
  ["choiceName", interactionCallback, (size) => choices([{ name: text(size), value: "v" }])],
  ["choiceValue", interactionCallback, (size) => choices([{ name: "n", value: text(size) }])],
  ["commandName", commandList, (size) => command(text(size), "x")],
  ["commandDescription", commandList, (size) => command("x", text(size))],
];

test.each(forms)("%s may be filled to the brim, and no further", (limit, form, make) => {
  expect(form.safeParse(make(LIMITS[limit])).error?.issues).toBeUndefined();
  expect(form.safeParse(make(LIMITS[limit] + 1)).success).toBe(false);
});

test("the bot's own names, descriptions and labels keep to the limits", () => {
  for (const each of COMMANDS) {
    expect(each.name.length).toBeLessThanOrEqual(LIMITS.commandName);
    const options = "options" in each ? (each.options ?? []) : [];
    const described = [
      ...("description" in each ? [each.description] : []),
      ...options.map(({ description }) => description),
    ];
    for (const description of described) expect(description.length).toBeLessThanOrEqual(LIMITS.commandDescription);
  }
  for (const label of Object.values(LABELS)) expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
});
