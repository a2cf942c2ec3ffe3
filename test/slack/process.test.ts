import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environment, run, WAYS } from "./child.js";
import { LoopbackSlack } from "./loopback/server.js";

let slack: LoopbackSlack;
beforeEach(async () => {
  slack = await new LoopbackSlack().start();
});
afterEach(() => slack.stop());

describe("the program", () => {
  it.each(WAYS)("leaves with 0 on SIGTERM (%s)", async (way) => {
    const child = run(environment(slack, way), () => slack.workspace.changed());
    await slack.workspace.until(() => child.book.lines.some(({ msg }) => /^(listening|connected)/.test(String(msg))));
    child.process.kill("SIGTERM");
    expect(await child.exited).toBe(0);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-wrong" }, /^SLACK_BOT_TOKEN is not accepted by Slack/],
    [{ SLACK_APP_TOKEN: "xapp-wrong" }, /^SLACK_APP_TOKEN is not accepted by Slack/],
    [{ SLACK_APP_TOKEN: "" }, /^SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it/],
    [{ SLACK_BOT_TOKEN: "" }, /^SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: "s" }, /^SLACK_BOT_TOKEN is missing/],
    [{ PORT: "abc" }, /^PORT must be a number$/],
  ])("leaves with 2 and one line where %j", async (wrong, line) => {
    const child = run({ ...environment(slack, "Socket Mode"), ...wrong });
    expect(await child.exited).toBe(2);
    const told = child.book.text
      .trimEnd()
      .split("\n")
      .filter((written) => !written.startsWith("{"));
    expect(told).toEqual([expect.stringMatching(line)]);
  });
});
