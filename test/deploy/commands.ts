import { readFileSync } from "node:fs";

/** The commands of a page's section, block by block: what a reader would type, a line for each. */
export function blocksOf(page: string, heading: string): string[][] {
  const section = readFileSync(page, "utf8")
    .split(/^## /m)
    .find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`${page} has no section "${heading}"`);
  const blocks = section.match(/(?:^ {4}\S.*\n)+/gm) ?? [];
  return blocks.map((block) =>
    block
      .trimEnd()
      .split("\n")
      .map((line) => line.slice(4)),
  );
}
