import { createInterface } from "node:readline";
import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import { WORDS } from "../surface/wording.js";
import { show } from "./show.js";

/** How many earlier questions a follow-up is read with. */
const THREAD = 4;

/** What a line of the conversation asks for. */
export type Line =
  | { kind: "ask" | "check" | "quote"; text: string }
  | { kind: "help" | "source" | "leave" | "nothing" };

/** Reads a line: a question, or one of the words that a conversation knows, `check:` and `quote:` with what follows. */
export function readLine(line: string): Line {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  if (/^(help|\?)$/i.test(text)) return { kind: "help" };
  if (/^source$/i.test(text)) return { kind: "source" };
  if (/^(exit|quit|bye)$/i.test(text)) return { kind: "leave" };
  const named = /^(check|quote)\s*:/i.exec(text);
  if (!named) return { kind: "ask", text };
  const rest = text.slice(named[0].length).trim();
  return { kind: named[1]?.toLowerCase() === "check" ? "check" : "quote", text: rest };
}

/** What the conversation can do, for `help`. */
export function conversationHelp(core: Core): string {
  return [
    `Ask about ${core.subject}. The answer is in the article's own words, or says that the article does not answer.`,
    "  check: CLAIM             whether the article bears a claim out",
    '  quote: "WORDS" - SPEAKER   whether words stand in the article, and who said them',
    "  source                   the article, with paragraph numbers",
    "  help, exit               (Ctrl-D leaves too)",
    ...(core.examples.length > 0 ? ["For example:", ...core.examples.map((example) => `  ${example}`)] : []),
  ].join("\n");
}

/** The article with its paragraphs numbered. */
export function numberedSource(core: Core): string {
  return core.article.text
    .split("\n")
    .filter((line) => line.trim())
    .map((line, at) => `${String(at + 1).padStart(2)}  ${line}`)
    .join("\n");
}

/** Answers lines from standard input until it ends: with a prompt and history at a terminal, without either from a pipe. */
export async function converse(core: Core, input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<void> {
  const isTerminal = Boolean(input.isTTY && output.isTTY);
  const colour = Boolean(output.isTTY && !process.env.NO_COLOR);
  const lines = createInterface({ input, output, terminal: isTerminal, prompt: "> ", historySize: 200 });
  const say = (text: string) => output.write(`${text}\n${isTerminal ? "\n" : ""}`);
  if (isTerminal) say(`${conversationHelp(core)}`);
  const thread: string[] = [];
  if (isTerminal) lines.prompt();
  for await (const typed of lines) {
    const line = readLine(typed);
    if (line.kind === "leave") break;
    const text = answerLine(core, line, thread, (answer) => show(answer, colour));
    if (text !== null) say(text);
    if (isTerminal) lines.prompt();
  }
  lines.close();
}

function answerLine(core: Core, line: Line, thread: string[], display: (answer: Answer) => string): string | null {
  switch (line.kind) {
    case "ask": {
      const answer = core.ask(line.text, thread.slice(-THREAD));
      thread.push(line.text);
      return display(answer);
    }
    case "check":
      return display(core.check(line.text));
    case "quote":
      return display(core.quotation(line.text));
    case "help":
      return conversationHelp(core);
    case "source":
      return `${WORDS.reporter}:\n${numberedSource(core)}`;
    case "nothing":
    case "leave":
      return null;
  }
}
