/** The exit status of a program that cannot start, or is no longer let in. */
export const REFUSED = 2;

/** The program cannot go on as it is configured. The message is one line that says what to do. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** A platform cannot be reached at present, as far as anybody can tell: it is waited for. The message is one line that says what is the matter. */
export class Outage extends Error {
  override name = "Outage";
}

/** Something about the configuration of a platform that was looked at without starting it. */
export interface Problem {
  /**
   * - `mistake`: the platform does not start, or does not answer, before it is corrected
   * - `unreachable`: the platform could not be asked, so that nothing is known of its part
   * - `advice`: it works, but not whole
   */
  kind: "mistake" | "unreachable" | "advice";
  /** One line that says what is wrong and what to do, without any secret. */
  message: string;
}
