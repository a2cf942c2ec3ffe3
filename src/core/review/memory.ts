import type { Attribution } from "../model/review.js";
import { subjectOf } from "./crediting.js";
import type { Naming } from "./namings.js";
import type { Line } from "./script.js";
import { isPassive, isReporting } from "./verbs.js";

/** Whom a text gives words to; `isOpen` where two come into question, and nobody is named therefore. */
export interface Credit {
  to: Attribution | null;
  isOpen: boolean;
}

/** Whom a pronoun may mean. */
export interface Meant {
  last: Credit;
  earlier: Attribution | null;
}

/** Who was spoken of before a place in the text: what "he" means there. */
export class Memory {
  /** The one who was named last, or null where there were two. */
  #named: Attribution | null = null;
  #isOpen = false;
  /** Whoever was named before them. */
  #earlier: Attribution | null = null;

  /** Takes note of somebody who speaks. */
  note(credit: Credit): void {
    if (credit.to) this.#name(credit.to);
  }

  /** Takes note of who is named in a line. */
  read(line: Line, namedBy: (naming: Naming) => Attribution | null): void {
    const people = line.namings.filter(
      ({ who, isHuman }) => isHuman && (who.kind === "person" || who.kind === "other"),
    );
    const names = new Map(
      people.flatMap((naming) => {
        const by = namedBy(naming);
        return by ? [[by.name, by] as const] : [];
      }),
    );
    const [only] = names.values();
    if (names.size === 1 && only) this.#name(only);
    else if (names.size > 1) {
      // Of two, the one who speaks; else the one who is not merely beside: "After meeting Lavrov, Kerry was tired."
      const verb = line.tokens.findIndex((token, at) => isReporting(token) && !isPassive(line.tokens, at));
      const speaker = verb < 0 ? null : (subjectOf(line, verb, false)?.naming ?? null);
      const likely = people.filter(({ isGoverned, isObject, isGenitive }) => !isGenitive && (!isGoverned || isObject));
      const one = speaker ?? (likely.length === 1 ? likely[0] : undefined);
      this.#name(one ? namedBy(one) : null);
    }
  }

  #name(named: Attribution | null): void {
    if (this.#named && this.#named.name !== named?.name) this.#earlier = this.#named;
    [this.#named, this.#isOpen] = [named, named === null];
  }

  /** Whom a pronoun means: the one who was named last, and where "she" cannot be that one, whoever was named before. */
  get meant(): Meant {
    return { last: { to: this.#named, isOpen: this.#isOpen }, earlier: this.#earlier };
  }
}
