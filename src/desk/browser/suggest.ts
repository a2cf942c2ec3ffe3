import { authorization } from "./token.js";

/** Questions that the article answers, below the field, while one is typed: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

/** How long somebody pauses before they are offered something; milliseconds. */
const PAUSE = 120;
/** Fewer characters say nothing. */
const LEAST = 2;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts what was asked for and what was called off, so that no late answer opens the list again. */
let latest = 0;

export function suggestQuestions(): void {
  document.addEventListener("input", ({ target }) => {
    const field = fieldOf(target);
    if (!field) return;
    clearTimeout(timer);
    timer = setTimeout(() => void suggest(field), PAUSE);
  });
  document.addEventListener("keydown", (event) => {
    const field = fieldOf(event.target);
    if (field && !event.isComposing) press(field, event);
  });
  document.addEventListener("focusout", ({ target }) => {
    const field = fieldOf(target);
    if (field) close(field);
  });
  document.addEventListener("submit", () => {
    const field = document.querySelector<HTMLInputElement>("[data-suggests]");
    if (field) close(field);
  });
  // Before the field loses the focus, which closes the list.
  document.addEventListener("pointerdown", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    const field = document.querySelector<HTMLInputElement>("[data-suggests]");
    if (!option || !field) return;
    event.preventDefault();
    choose(field, option);
  });
}

function fieldOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset.suggests !== undefined ? target : null;
}

function listOf(field: HTMLInputElement): HTMLElement | null {
  return document.getElementById(field.dataset.suggests ?? "");
}

async function suggest(field: HTMLInputElement): Promise<void> {
  const typed = field.value;
  const asked = ++latest;
  if (typed.trim().length < LEAST) {
    close(field);
    return;
  }
  const response = await fetch(`/v1/suggest?${new URLSearchParams({ q: typed })}`, { headers: authorization() }).catch(
    () => null,
  );
  if (!response?.ok) return;
  const { suggestions }: { suggestions: string[] } = await response.json();
  // Somebody may have typed on, or sent the question, meanwhile.
  if (asked !== latest || field.value !== typed || document.activeElement !== field) return;
  const others = suggestions.filter((question) => question !== typed);
  const list = listOf(field);
  if (!list || others.length === 0) {
    close(field);
    return;
  }
  list.replaceChildren(
    ...others.map((question, index) => {
      const option = document.createElement("div");
      option.role = "option";
      option.id = `${list.id}-${index}`;
      option.textContent = question;
      return option;
    }),
  );
  list.hidden = false;
  field.role = "combobox";
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  field.ariaExpanded = "true";
}

function press(field: HTMLInputElement, event: KeyboardEvent): void {
  const list = listOf(field);
  if (!list || list.hidden) return;
  const options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const at = options.findIndex((option) => option.ariaSelected === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    // One place more than there are options: none of them, and back to what was typed.
    const places = options.length + 1;
    mark(field, options, ((at + 1 + step + places) % places) - 1);
  } else if (event.key === "Escape") close(field);
  else if (event.key === "Enter") {
    const option = options[at];
    if (!option) {
      close(field);
      return;
    }
    event.preventDefault();
    choose(field, option);
  }
}

function mark(field: HTMLInputElement, options: HTMLElement[], at: number): void {
  for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
  const option = options[at];
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function choose(field: HTMLInputElement, option: HTMLElement): void {
  field.value = option.textContent ?? "";
  close(field);
  field.form?.requestSubmit();
}

function close(field: HTMLInputElement): void {
  clearTimeout(timer);
  latest++;
  const list = listOf(field);
  if (list) list.hidden = true;
  field.removeAttribute("aria-activedescendant");
  if (field.role === "combobox") field.ariaExpanded = "false";
}
