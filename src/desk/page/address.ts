import type { TaskName } from "./words.js";

/** What is asked at an address: the words, whom they are said to be from, and what was asked before, oldest first. */
export interface Asked {
  text: string;
  speaker: string;
  after: string[];
}

/** Reads what an address, or a form, asks. */
export function askedIn(fields: URLSearchParams): Asked {
  const one = (name: string) => fields.get(name) ?? "";
  return {
    text: one("q"),
    speaker: one("speaker"),
    after: fields.getAll("after").filter((text) => text.trim() !== ""),
  };
}

/** The address of something asked, to be sent to a colleague: a path with a query. */
export function addressOf(task: TaskName, { text, speaker = "", after = [] }: Partial<Asked>): string {
  const query = new URLSearchParams();
  if (text) query.set("q", text);
  if (speaker.trim()) query.set("speaker", speaker);
  for (const question of after) query.append("after", question);
  return query.size === 0 ? `/${task}` : `/${task}?${query}`;
}
