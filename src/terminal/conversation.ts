import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import type { Core } from "../core/core.js";
import { MOST_EARLIER } from "../core/model/request.js";
import { askedIn, replyTo } from "../surface/findings.js";
import { helpPage } from "./pages.js";
import { showReply } from "./reply.js";
import { type Output, screenOf } from "./screen.js";

const LEAVE = /^(exit|quit|bye)[.!]*$/i;

/**
 * Answers lines until they end: with a prompt and history at a terminal, without either from a pipe.
 * @param explain whether to tell why each answer is what it is
 * @returns false where there was nobody: no terminal, and not a word
 */
export async function converse(
  core: Core,
  input: NodeJS.ReadableStream & { isTTY?: boolean },
  output: NodeJS.WritableStream & Output,
  explain = false,
): Promise<boolean> {
  const isTerminal = Boolean(input.isTTY && output.isTTY);
  const lines = createInterface({ input, output, terminal: isTerminal, prompt: "> ", historySize: 200 });
  const prompt = isTerminal ? promptOf(lines) : () => {};
  // Ctrl-D leaves the cursor behind the prompt.
  let farewell = "\n";
  if (isTerminal) {
    leaveOnSecondInterrupt(lines, output, prompt, () => {
      farewell = "\nGoodbye.\n";
    });
    output.write(`${helpPage(core, screenOf(output))}\n  exit                       leaves, as Ctrl-D does\n\n`);
  }
  prompt();
  const answerTo = listener(core, output, explain);
  let isSpokenTo = isTerminal;
  for await (const typed of lines) {
    isSpokenTo ||= typed.trim() !== "";
    const text = answerTo(typed.trim());
    if (text === null) {
      farewell = "";
      break;
    }
    if (text && !output.write(`${text}\n${isTerminal ? "\n" : ""}`)) await once(output, "drain");
    prompt();
  }
  if (isTerminal) output.write(farewell);
  return isSpokenTo;
}

/** What each line of a conversation gets: an empty text for an empty line, null for one that leaves. */
function listener(core: Core, output: Output, explain: boolean): (line: string) => string | null {
  const thread: string[] = [];
  return (line) => {
    if (line === "") return "";
    if (LEAVE.test(line)) return null;
    const text = showReply(core, replyTo(core, line, thread), screenOf(output), explain);
    thread.push(...askedIn(core, line));
    thread.splice(0, thread.length - MOST_EARLIER);
    return text;
  };
}

/** Shows the prompt, as long as there may be another line: the last one is answered after the end of the input was met. */
function promptOf(lines: Interface): () => void {
  let isOver = false;
  lines.once("close", () => {
    isOver = true;
  });
  return () => {
    if (!isOver) lines.prompt();
  };
}

/** Ctrl-C clears a line that somebody has begun, and leaves where nothing has been typed since, as in Node's own prompt. */
function leaveOnSecondInterrupt(lines: Interface, output: Output, prompt: () => void, onLeave: () => void): void {
  let isWarned = false;
  lines.on("line", () => {
    isWarned = false;
  });
  lines.on("SIGINT", () => {
    if (isWarned && lines.line === "") {
      onLeave();
      lines.close();
      return;
    }
    isWarned = true;
    lines.write(null, { ctrl: true, name: "e" });
    lines.write(null, { ctrl: true, name: "u" });
    output.write("\n(Ctrl-C again leaves.)\n");
    prompt();
  });
}
