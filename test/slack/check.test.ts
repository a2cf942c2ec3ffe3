import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkSlack } from "../../src/slack/check.js";
import type { SlackConfig } from "../../src/slack/config.js";
import { LoopbackSlack } from "./loopback/server.js";
import { configFor } from "./newsroom.js";

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await new LoopbackSlack().start();
});
afterEach(() => slack.stop());

const check = (change: Partial<SlackConfig> = {}) => checkSlack({ ...configFor(slack, "Socket Mode"), ...change });

describe("a look at what Slack says of the configuration", () => {
  it("finds nothing where all is well, and starts nothing", async () => {
    expect(await check()).toEqual([]);
    expect(await checkSlack(configFor(slack, "HTTP"))).toEqual([]);
    expect(slack.sockets).toEqual([]);
  });

  it("names everything that is wrong at once, with what to do", async () => {
    const found = await check({ botToken: "xoxb-wrong", connection: { mode: "socket", appToken: "xapp-wrong" } });
    expect(found).toEqual([
      { kind: "mistake", message: expect.stringMatching(/^SLACK_BOT_TOKEN is not accepted .*: copy it again from/) },
      { kind: "mistake", message: expect.stringMatching(/^SLACK_APP_TOKEN is not accepted .*: copy it again from/) },
    ]);
  });

  it("names the scopes that the bot token lacks, and what they are for", async () => {
    slack.scopes = slack.scopes.filter((scope) => !["assistant:write", "channels:history"].includes(scope));
    const [lacking, ...others] = await check();
    expect(others).toEqual([]);
    expect(lacking).toMatchObject({ kind: "advice" });
    expect(lacking?.message).toBe(
      "SLACK_BOT_TOKEN lacks assistant:write (the suggested questions), channels:history (follow-ups in channels): " +
        "add this under OAuth & Permissions > Bot Token Scopes, and install the app again",
    );
  });

  it("calls it a mistake where the bot could not answer at all", async () => {
    slack.scopes = ["commands"];
    expect(await check()).toMatchObject([
      { kind: "mistake", message: expect.stringContaining("chat:write (answers)") },
    ]);
  });

  it("names an app token without its scope", async () => {
    slack.trouble("apps.connections.open", { error: "missing_scope" });
    expect(await check()).toMatchObject([
      { kind: "mistake", message: expect.stringMatching(/^SLACK_APP_TOKEN lacks the scope connections:write/) },
    ]);
  });

  it("says where Slack could not be asked", async () => {
    slack.trouble("auth.test", { status: 503 });
    expect(await check()).toMatchObject([{ kind: "unreachable", message: expect.stringContaining("http_503") }]);
  });
});
