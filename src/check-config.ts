import { readConfig } from "./config.js";
import type { Problem } from "./surface/refusal.js";

/** Exit statuses: all is right, or there is only advice; a platform could not be asked; something has to be corrected. */
const RIGHT = 0;
const UNKNOWN = 1;
const WRONG = 2;

/**
 * Prints all that is wrong with the configuration of every platform at once, and what to do about it: the variables are read, and the
 * platforms are asked about the tokens. Nothing is started.
 * @param others what is known to be wrong already, a line for each
 * @returns the exit status
 */
export async function printProblems(
  env: Record<string, string | undefined>,
  others: string[],
  output: { write(text: string): unknown },
): Promise<number> {
  const { config, mistakes } = readConfig(env);
  const { discord, slack } = config;
  const [ofDiscord, ofSlack] = await Promise.all([
    discord && import("./discord/check.js").then(({ checkDiscord }) => checkDiscord(discord)),
    slack && import("./slack/check.js").then(({ checkSlack }) => checkSlack(slack)),
  ]);
  const problems = [...[...others, ...mistakes].map(mistake), ...(ofDiscord ?? []), ...(ofSlack ?? [])];
  if (!discord && !slack && !config.desk && mistakes.length === 0) problems.push(mistake(NOTHING));
  const lines = [
    ...problems.map(({ kind, message }) => `${kind}: ${message}`),
    ...(ofDiscord ? [verdict("Discord", ofDiscord)] : []),
    ...(ofSlack ? [verdict("Slack", ofSlack)] : []),
  ];
  output.write(lines.map((line) => `${line}\n`).join(""));
  const has = (kind: Problem["kind"]) => problems.some((problem) => problem.kind === kind);
  return has("mistake") ? WRONG : has("unreachable") ? UNKNOWN : RIGHT;
}

const NOTHING =
  "no bot is configured: set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN, in the environment or in .env.";

function mistake(message: string): Problem {
  return { kind: "mistake", message };
}

function verdict(platform: string, problems: Problem[]): string {
  if (problems.some(({ kind }) => kind === "mistake")) return `${platform}: has to be corrected.`;
  return problems.some(({ kind }) => kind === "unreachable")
    ? `${platform}: not known.`
    : `${platform}: ready to start.`;
}
