import type { Knowledge } from "../knowledge/knowledge.js";
import type { AccountFrame } from "./account.js";
import type { Packed } from "./model.js";
import type { Reader } from "./reader.js";
import type { Search } from "./search.js";
import { oppositesOf } from "./stance.js";
import { Vouched } from "./vouched.js";

/** All that asking and checking work with. */
export interface Reading {
  knowledge: Knowledge;
  reader: Reader;
  search: Search;
  frame: AccountFrame;
}

/** Puts it together; `vouched` is what `vouchedIn` made of the knowledge. */
export function readingWith(knowledge: Knowledge, reader: Reader, search: Search, vouched: Packed): Reading {
  const kinds = new Map(knowledge.concepts.flatMap(({ id, kind }) => (kind ? [[id, kind] as const] : [])));
  const frame = { vouched: new Vouched(vouched), kinds, opposites: oppositesOf(knowledge.concepts) };
  return { knowledge, reader, search, frame };
}
