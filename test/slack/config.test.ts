import { describe, expect, it } from "vitest";
import { slackEnvironment } from "../../src/slack/config.js";

const parse = (env: Record<string, string>) => slackEnvironment.parse(env);

describe("Slack's part of the environment", () => {
  it("is nothing where nothing is set", () => {
    expect(parse({})).toBeNull();
    expect(parse({ PORT: "3000" })).toBeNull();
  });

  it("means Socket Mode with an app token, also beside a signing secret", () => {
    const connection = { mode: "socket", appToken: "xapp-1" };
    expect(parse({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" })).toEqual({
      botToken: "xoxb-1",
      apiUrl: "https://slack.com/api/",
      connection,
    });
    expect(
      parse({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: "s" })?.connection,
    ).toEqual(connection);
  });

  it("means HTTP with a signing secret", () => {
    const env = {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_SIGNING_SECRET: "s",
      PORT: "8080",
      SLACK_API_URL: "http://127.0.0.1:1/api",
    };
    expect(parse(env)).toEqual({
      botToken: "xoxb-1",
      apiUrl: "http://127.0.0.1:1/api/",
      connection: { mode: "http", signingSecret: "s", port: 8080 },
    });
  });

  it.each([
    [{ SLACK_APP_TOKEN: "xapp-1" }, "is missing"],
    [{ SLACK_SIGNING_SECRET: "s" }, "is missing"],
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "needs SLACK_APP_TOKEN beside it"],
    [{ SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xapp-1" }, "is an app-level token"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xoxb-1" }, "is a bot token"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", PORT: "many" }, "must be a number"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", SLACK_API_URL: "slack" }, "SLACK_API_URL"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", PORT: "65536" }, "must be at most 65535"],
    [{ SLACK_BOT_TOKEN: " ", SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN"],
    [{ SLACK_BOT_TOKEN: "xoxb-1\n", SLACK_APP_TOKEN: "xapp-1" }, "has a blank or a line break in it"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "\t" }, "SLACK_APP_TOKEN"],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "  " }, "SLACK_SIGNING_SECRET"],
  ])("%j is not enough: %s", (env, reason) => {
    const parsed = slackEnvironment.safeParse(env);
    expect(JSON.stringify(parsed.error?.issues)).toContain(reason);
  });

  it.each([" ", "-1", "1e3", "0x50", "3000 ", "3.5"])("takes no PORT of %j", (PORT) => {
    expect(() => parse({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "s", PORT })).toThrow("must be a number");
  });
});
