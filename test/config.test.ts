import { expect, test } from "vitest";
import { platformsConfig } from "../src/config.js";
import { Refusal } from "../src/surface/refusal.js";

test("a name that is set to nothing is not set", () => {
  const env = { DISCORD_TOKEN: "", DISCORD_SHARDS: "", SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "", PORT: "" };
  expect(platformsConfig(env)).toEqual({ discord: null, slack: null });
});

test("what cannot be used is told in one line with its name", () => {
  const wrong = () => platformsConfig({ DISCORD_TOKEN: "t", DISCORD_SHARDS: "many", DISCORD_GUILD_ID: "home" });
  expect(wrong).toThrow(Refusal);
  expect(wrong).toThrow(/^DISCORD_GUILD_ID must be .*; DISCORD_SHARDS must be .*$/);
});

test("Slack is left to the process that manages Discord's shards", () => {
  const env = { DISCORD_TOKEN: "t", SHARDS: "[0]", SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  expect(platformsConfig(env).slack).toBeNull();
});
