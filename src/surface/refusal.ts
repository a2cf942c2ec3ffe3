/** The exit status of a program that cannot start, or is no longer let in. */
export const REFUSED = 2;

/** The program cannot go on as it is configured. The message is one line that says what to do. */
export class Refusal extends Error {
  override name = "Refusal";
}
