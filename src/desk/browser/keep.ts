import { authorization } from "./token.js";

/**
 * What was typed is kept in this tab until it was answered, so that an error, a reload or a desk that was started anew loses nothing.
 * The browser forgets it with the tab.
 */

/** A field's text, and the page on which it was typed. */
interface Kept {
  text: string;
  at: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const keyOf = (name: string) => `desk:${name}`;

function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify({ text, at: location.href } satisfies Kept));
  } catch {
    // There is no room for it: https://developer.mozilla.org/docs/Web/API/Storage/setItem
  }
}

function kept(name: string): Kept | null {
  const stored = sessionStorage.getItem(keyOf(name));
  return stored === null ? null : JSON.parse(stored);
}

/** Keeps every field that says under which name, as it is typed in. */
export function keepWhatIsTyped(): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const name = target.dataset.keep;
    if (name !== undefined) keep(name, isTick(target) ? String(target.checked) : target.value);
  });
  document.addEventListener("submit", ({ target }) => {
    if (target instanceof HTMLFormElement && target.action.endsWith("/forget"))
      for (const name of OF_DRAFT) forget(name);
  });
}

/** Puts back what was typed on this very page, or what a field was left with that is empty now. */
export function restoreWhatWasTyped(): void {
  for (const field of document.querySelectorAll<Field>("[data-keep]")) {
    const found = kept(field.dataset.keep ?? "");
    if (!found) continue;
    if (isTick(field)) field.checked ||= found.text === "true";
    else if (found.at === location.href || field.value === "") field.value = found.text;
  }
  void keepDraft();
}

const OF_DRAFT = ["draft", "markdown", "format", "applied"];

/** What was sent and answered need not be put back; a draft is kept for as long as the desk may forget it. */
export function forgetWhatWasSent(): void {
  for (const field of document.querySelectorAll<Field>("[data-keep]"))
    if (!OF_DRAFT.includes(field.dataset.keep ?? "")) forget(field.dataset.keep ?? "");
}

function forget(name: string): void {
  sessionStorage.removeItem(keyOf(name));
}

/** The draft that is shown, whose text may have come out of a file. */
async function keepDraft(): Promise<void> {
  const shown = document.querySelector<HTMLElement>("[data-original]");
  if (!shown) return;
  const { original = "", format = "", applied = "" } = shown.dataset;
  keep("applied", applied);
  keep("format", format);
  if (kept("original")?.text === original) return;
  const response = await fetch(original, { headers: authorization() });
  if (!response.ok) return;
  keep("draft", await response.text());
  keep("original", original);
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === "checkbox";
}
