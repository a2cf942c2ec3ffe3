/**
 * A program around Slack, as long as there is no src/main.ts: reads the environment, starts, leaves on SIGTERM. Once that is there,
 * newsroom.ts starts it instead, and this folder goes.
 */
import pino from "pino";
import { slackEnvironment } from "../../../src/slack/config.js";
import { SlackStartError, startSlack } from "../../../src/slack/slack.js";
import { core } from "../core.js";

const log = pino(pino.destination({ fd: 2, sync: true }));
const parsed = slackEnvironment.safeParse(process.env);
if (!parsed.success || !parsed.data) {
  process.stderr.write(
    `${parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}\n`,
  );
  process.exit(2);
}
const starting = startSlack(core, parsed.data, log);
process.once("SIGTERM", () => void starting.then((slack) => slack.stop()).finally(() => process.exit(0)));
try {
  await starting;
} catch (error) {
  if (!(error instanceof SlackStartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
