/** Somebody whom the article names, with the ways in which readers name them. */
export interface Person {
  name: string;
  /** As the article gives it, word for word. */
  role: string;
  aliases: string[];
  /** Concepts that may stand for the person: the office, the country. */
  office: string[];
}
