import type { Core } from "../core/core.js";
import type { Answer } from "../core/model/answer.js";
import type { LookUp, Request } from "../core/model/request.js";
import { helpPage, sourcePage } from "./pages.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";
import { show } from "./show.js";

/** What somebody gets to see, and the answers that stand in it. */
export interface Reply {
  text: string;
  answers: Answer[];
}

/**
 * Replies to what somebody asks for; where it is several things, each stands above its answer. Who only says hello is told what to ask.
 * @param thread what the same person asked before, oldest first
 */
export function reply(core: Core, requests: Request[], screen: Screen, thread: string[] = []): Reply {
  const replies = requests.map((request) => replyToOne(core, request, screen, thread));
  const [only] = replies;
  if (only && replies.length === 1) return only;
  const texts = replies.map(({ text }, at) => `${heading(requests[at], screen)}${text}`);
  return { text: texts.join("\n\n"), answers: replies.flatMap(({ answers }) => answers) };
}

function replyToOne(core: Core, request: Request, screen: Screen, thread: string[]): Reply {
  switch (request.kind) {
    case "help":
    case "nothing":
      return { text: helpPage(core, screen), answers: [] };
    case "source":
      return { text: sourcePage(core, screen), answers: [] };
    default: {
      const answer = core.answer(request, thread);
      return { text: show(answer, screen), answers: [answer] };
    }
  }
}

function heading(request: Request | undefined, screen: Screen): string {
  return request && isLookUp(request) ? `${paragraph(`> ${request.text}`, screen, "", "  ")}\n` : "";
}

/** True for what the article is searched for. */
export function isLookUp(request: Request): request is LookUp {
  return "text" in request;
}
