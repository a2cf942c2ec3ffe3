import { parse } from "discord-markdown-parser";
import { z } from "zod";

/** A piece of a message as Discord's client understands it. */
interface Node {
  type: string;
  content?: string | Node[] | undefined;
  name?: string | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({ type: z.string(), content: z.union([z.string(), z.array(node)]).optional(), name: z.string().optional() }),
);

/** Reads a message as Discord's client does, with somebody else's parser. */
export function readAsDiscord(content: string): Node[] {
  return z.array(node).parse(parse(content, "extended"));
}

/** What a reader sees of it. */
export function seen(nodes: Node[]): string {
  return nodes
    .map(({ type, content, name }) => {
      if (type === "br") return "\n";
      return typeof content === "string" ? content : content ? seen(content) : (name ?? "");
    })
    .join("");
}

/** The types of all pieces, also the inner ones. */
export function typesIn(nodes: Node[]): string[] {
  return nodes.flatMap(({ type, content }) => [type, ...(Array.isArray(content) ? typesIn(content) : [])]);
}

/** The pieces of one type, wherever they are. */
export function allOf(type: string, nodes: Node[]): Node[] {
  return nodes.flatMap((each) => [
    ...(each.type === type ? [each] : []),
    ...(Array.isArray(each.content) ? allOf(type, each.content) : []),
  ]);
}
