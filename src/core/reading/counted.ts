import type { Standing } from "../model/answer.js";

/** A word of a text, by its number, with its standing. */
export interface Counted {
  at: number;
  standing: Standing;
  /** The concept that it names or helps to name. */
  concept: string | null;
  /** True for what can be one thing and not another: a person, a place, a body, a time, a number. */
  isThing: boolean;
}
