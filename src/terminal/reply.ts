import type { Core } from "../core/core.js";
import type { Finding, Reply } from "../surface/findings.js";
import { helpPage, sourcePage } from "./pages.js";
import { paragraph } from "./paragraph.js";
import type { Screen } from "./screen.js";
import { show, showWhy } from "./show.js";

/**
 * Shows what somebody gets in return; of several things that were looked up, each stands above its answer.
 * @param explain whether to tell why each answer is what it is
 */
export function showReply(core: Core, reply: Reply, screen: Screen, explain: boolean): string {
  switch (reply.kind) {
    case "help":
      return helpPage(core, screen);
    case "source":
      return sourcePage(core, screen);
    case "findings": {
      const heading = reply.found.length > 1 ? asked : () => "";
      const answers = reply.found.map((finding) => {
        const { answer, lookUp } = finding;
        const why = explain ? showWhy(answer, lookUp.text, screen) : [];
        return heading(finding, screen) + [show(answer, screen), ...why].join("\n");
      });
      return [...answers, ...reply.notes.map((note) => paragraph(note, screen))].join("\n\n");
    }
  }
}

function asked({ lookUp }: Finding, screen: Screen): string {
  return `${paragraph(`> ${lookUp.text}`, screen, "", "  ")}\n`;
}
