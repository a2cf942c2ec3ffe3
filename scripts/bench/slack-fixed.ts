/** The Bolt app that the bot is measured against: the same receiver, the same token check, and an ack with a fixed text. */
import { App, HTTPReceiver } from "@slack/bolt";

const {
  SLACK_BOT_TOKEN: token = "",
  SLACK_API_URL: slackApiUrl = "",
  SLACK_SIGNING_SECRET: signingSecret = "",
} = process.env;
const receiver = new HTTPReceiver({ signingSecret });
const app = new App({ token, receiver, clientOptions: { slackApiUrl }, deferInitialization: true });
app.command("/munich", async ({ ack }) => ack("It is a cessation of hostilities."));
await app.init();
const server = await receiver.start(0);
const address = server.address();
process.stderr.write(`${JSON.stringify({ port: typeof address === "object" ? address?.port : 0 })}\n`);
