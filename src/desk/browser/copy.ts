import { say } from "./say.js";
import { authorization } from "./token.js";

/** How long a button says that it was done; milliseconds. */
const DONE = 1600;

/** Buttons that copy a text, a link, or what stands at an address. */
export function listenForCopying(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>("button.copy") : null;
    if (button) void copy(button);
    if (target instanceof Element && target.closest("[data-print]")) print();
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: text = "", copyLink, copyFrom, done = "" } = button.dataset;
  await write(
    copyLink !== undefined
      ? new URL(copyLink, location.href).href
      : copyFrom !== undefined
        ? await (await fetch(copyFrom, { headers: authorization() })).text()
        : text,
  );
  say(done);
  const label = button.textContent;
  if (label === done) return;
  button.textContent = done;
  setTimeout(() => {
    button.textContent = label;
  }, DONE);
}

/** Off this machine and without TLS a browser has no clipboard for pages: https://developer.mozilla.org/docs/Web/API/Clipboard */
async function write(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
