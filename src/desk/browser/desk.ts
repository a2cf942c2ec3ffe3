import { listenForCopying } from "./copy.js";
import { listenForDrops } from "./drop.js";
import { keepWhatIsTyped, restoreWhatWasTyped } from "./keep.js";
import { listenForKeys } from "./keys.js";
import { suggestQuestions } from "./suggest.js";
import { storedToken } from "./token.js";
import { listenForVisits, onArrival, visit } from "./visit.js";

/** The page's script. Everything works without it; with it, pages change in place, and what was typed is kept. */

onArrival(() => {
  for (const element of document.querySelectorAll<HTMLElement>("button[hidden]")) element.hidden = false;
  restoreWhatWasTyped();
  showQuotedWords();
});

/** Brings the first marked words into the sight of the article, without moving the page. */
function showQuotedWords(): void {
  const article = document.querySelector<HTMLElement>(".article");
  const mark = document.getElementById("quoted");
  if (!article || !mark || article.scrollHeight <= article.clientHeight) return;
  const offset = mark.getBoundingClientRect().top - article.getBoundingClientRect().top;
  article.scrollBy({ top: offset - article.clientHeight / 3, behavior: "instant" });
}

listenForVisits();
listenForCopying();
listenForDrops();
listenForKeys();
keepWhatIsTyped();
suggestQuestions();

// Somebody who has entered the token before is not asked again.
if (document.getElementById("sign-in") && storedToken() !== null) void visit(location.href, { history: "replace" });
