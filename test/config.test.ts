import { expect, test } from "vitest";
import { programConfig } from "../src/config.js";
import { Refusal } from "../src/surface/refusal.js";

test("a name that is set to nothing is not set", () => {
  const env = { DISCORD_TOKEN: "", DISCORD_SHARDS: "", SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "", PORT: "" };
  expect(programConfig(env)).toMatchObject({ discord: null, slack: null, healthPort: null });
});

test("all that cannot be used is told at once, a line for each name, whichever platform it is of", () => {
  const env = { DISCORD_TOKEN: "t", DISCORD_SHARDS: "many", DISCORD_GUILD_ID: "home", SLACK_APP_TOKEN: "xapp-1" };
  const wrong = () => programConfig({ ...env, LOG_LEVEL: "loud", HEALTH_PORT: "80000" });
  expect(wrong).toThrow(Refusal);
  const lines = [
    "DISCORD_GUILD_ID must",
    "DISCORD_SHARDS must",
    "SLACK_BOT_TOKEN is",
    "LOG_LEVEL must",
    "HEALTH_PORT must",
  ];
  expect(wrong).toThrow(new RegExp(`^${lines.join(".*\\n")}.*$`));
});

test("a shard serves no health: that is its manager's", () => {
  expect(programConfig({ DISCORD_TOKEN: "t", SHARDS: "[0]", HEALTH_PORT: "9090" }).healthPort).toBeNull();
});

test("Slack is left to the process that manages Discord's shards", () => {
  const env = { DISCORD_TOKEN: "t", SHARDS: "[0]", SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };
  expect(programConfig(env).slack).toBeNull();
});
