import type { Refusal } from "../surface/refusal.js";
import { failureOf } from "./failures.js";
import { refusalOf } from "./refusal.js";

/**
 * Whether Slack still takes the bot token. A call that says it does not may be mistaken, or about something else; where Slack says the same
 * when it is asked for nothing but that, the bot is of no more use.
 */
export class Doubts {
  /** Settles when a doubt is confirmed; never otherwise. */
  readonly confirmed: Promise<Refusal>;
  #confirm: (refusal: Refusal) => void = () => {};
  #isAsking = false;

  /** @param ask calls auth.test (https://docs.slack.dev/reference/methods/auth.test) with the token */
  constructor(private readonly ask: () => Promise<unknown>) {
    this.confirmed = new Promise((resolve) => {
      this.#confirm = resolve;
    });
  }

  /** Asks Slack, unless that is under way. Never throws. */
  async raise(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.ask();
    } catch (error) {
      if (failureOf(error).revoked) this.#confirm(refusalOf("SLACK_BOT_TOKEN", error));
    } finally {
      this.#isAsking = false;
    }
  }
}
