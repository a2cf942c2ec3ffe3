import type { Core } from "../core/core.js";
import { renderHelp, renderSource } from "./pages.js";
import { type Frame, type Message, renderAnswer } from "./render.js";
import { lookUp, type Request } from "./request.js";

/**
 * The message that a request gets.
 * @param frame what to show around an answer; `asked` is filled in from the request where `frame` is given
 * @param thread what was asked before, oldest first
 */
export function reply(core: Core, request: Request, frame?: Omit<Frame, "asked">, thread: string[] = []): Message {
  if (request.kind === "help") return renderHelp(core);
  if (request.kind === "source") return renderSource(core);
  return renderAnswer(lookUp(core, request, thread), frame ? { ...frame, asked: request } : {});
}
