import { visit } from "./visit.js";

/** Keyboard shortcuts, as src/desk/page/shortcuts.tsx lists them. */

const OFF = "desk-keys-off";
const TASKS = ["/ask", "/check", "/quote", "/draft"];

const ACTIONS: Record<string, () => void> = {
  "/": () => document.querySelector<HTMLElement>("main [data-keep]")?.focus(),
  "?": openList,
  a: toArticle,
  j: () => step(1),
  k: () => step(-1),
  x: () => current()?.querySelector<HTMLElement>("[data-correct]")?.click(),
  c: () => (current() ?? document.querySelector("main"))?.querySelector<HTMLElement>(".actions .copy, .copy")?.click(),
};

export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key === "Enter" && (ctrlKey || metaKey) && target instanceof HTMLTextAreaElement) target.form?.requestSubmit();
    if (ctrlKey || metaKey || altKey || event.isComposing || isTyping(target) || document.querySelector("dialog[open]"))
      return;
    // Speech is typed too: https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
    if (localStorage.getItem(OFF) !== null) return;
    const task = TASKS[Number(key) - 1];
    const action = task === undefined ? ACTIONS[key] : () => void visit(task);
    if (!action) return;
    event.preventDefault();
    action();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-opens]")) openList();
  });
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== "off") return;
    if (target.checked) localStorage.setItem(OFF, "off");
    else localStorage.removeItem(OFF);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["checkbox", "file"].includes(target.type))
  );
}

function openList(): void {
  const list = document.querySelector<HTMLDialogElement>("#shortcuts");
  const off = list?.querySelector<HTMLInputElement>("[name=off]");
  if (off) off.checked = localStorage.getItem(OFF) !== null;
  list?.showModal();
}

function toArticle(): void {
  const mark = document.getElementById("quoted");
  mark?.scrollIntoView({ block: "center" });
  document.querySelector<HTMLElement>(".article")?.focus({ preventScroll: true });
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(".finding") ?? null;
}

function step(by: number): void {
  const findings = [...document.querySelectorAll<HTMLElement>(".finding")];
  const now = current();
  const at = now ? findings.indexOf(now) + by : by > 0 ? 0 : findings.length - 1;
  const next = findings[Math.min(findings.length - 1, Math.max(0, at))];
  if (!next) return;
  for (const marked of document.querySelectorAll(".current")) marked.classList.remove("current");
  next.classList.add("current");
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", behavior: "instant" });
  const place = document.getElementById(`in-${next.id}`);
  place?.classList.add("current");
}
