import { forgetWhatWasSent } from "./keep.js";
import { say } from "./say.js";
import { authorization, forgetToken, storedToken, storeToken } from "./token.js";

/** Pages change in place: links and forms are fetched, which lets the token go in a header and keeps the place on the page. */

interface Visit {
  /** A form's fields, where it is posted. */
  body?: FormData | undefined;
  /** `stay` where the address does not change hands: a correction made on the same page. */
  history?: "push" | "replace" | "stay" | undefined;
}

const arrivals: (() => void)[] = [];
let shown = withoutHash(location.href);
let running: AbortController | null = null;

/** Does something now, and for every page that is shown from now on. */
export function onArrival(work: () => void): void {
  arrivals.push(work);
  work();
}

/** Shows the page at an address; one that is on its way is given up, and the desk drops its work. */
export async function visit(address: string, { body, history: kind = "push" }: Visit = {}): Promise<void> {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  document.body.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(address, {
      method: body ? "POST" : "GET",
      body: body ?? null,
      headers: { Accept: "text/html", ...authorization() },
      signal,
    });
    const html = await response.text();
    if (response.status === 401) forgetToken();
    if (response.ok && body) forgetWhatWasSent();
    show(html, new URL(response.url), address, kind);
  } catch {
    if (signal.aborted) return;
    document.body.removeAttribute("aria-busy");
    say("The desk does not answer. What you typed is still here: try again in a moment.", { isProblem: true });
  }
}

function show(html: string, { href }: URL, address: string, kind: Visit["history"]): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const place = kind === "stay" ? { top: scrollY, focus: focused() } : null;
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
  const { hash } = new URL(address, location.href);
  const here = withoutHash(href) + hash;
  if (kind === "push" && withoutHash(href) !== shown) history.pushState(null, "", here);
  else history.replaceState(null, "", here);
  shown = withoutHash(href);
  for (const arrive of arrivals) arrive();
  if (place) stayAt(place);
  else goTo(hash);
}

/** The finding that is being corrected, by its id. */
function focused(): string | null {
  return document.activeElement?.closest(".finding")?.id ?? null;
}

function stayAt({ top, focus }: { top: number; focus: string | null }): void {
  scrollTo({ top, behavior: "instant" });
  const finding = focus === null ? null : document.getElementById(focus);
  (finding?.querySelector<HTMLElement>("[data-correct]") ?? finding)?.focus({ preventScroll: true });
}

/** Where somebody goes on: at what was answered, or at the field. */
function goTo(hash: string): void {
  const target = hash === "" ? null : document.getElementById(hash.slice(1));
  if (target) {
    target.scrollIntoView();
    return;
  }
  scrollTo({ top: 0, behavior: "instant" });
  const answers = document.querySelector<HTMLElement>("[data-answers]");
  const first = answers?.matches("[tabindex]") ? answers : answers?.querySelector<HTMLElement>("[tabindex]");
  (first ?? document.querySelector<HTMLElement>("main [data-keep], main input:not([type=hidden])"))?.focus();
}

/** Takes over links and forms. What they are without a script says the page itself. */
export function listenForVisits(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return;
    if (link.hasAttribute("download")) {
      if (storedToken() === null) return;
      event.preventDefault();
      void save(link);
    } else if (!link.pathname.endsWith(".json")) {
      event.preventDefault();
      void visit(link.href);
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method === "dialog") return;
    event.preventDefault();
    send(form);
  });
  addEventListener("popstate", () => {
    if (withoutHash(location.href) !== shown) void visit(location.href, { history: "replace" });
  });
}

/** Longer addresses are cut or refused on the way, https://www.rfc-editor.org/rfc/rfc9110#section-4.1 */
const LONGEST_ADDRESS = 8000;

function send(form: HTMLFormElement): void {
  const fields = new FormData(form);
  if (form.id === "sign-in") {
    storeToken(String(fields.get("token")));
    void visit(location.href, { history: "replace" });
    return;
  }
  const address = new URL(form.action);
  if (form.method === "post") {
    const isHere = form.querySelector("[data-correct]") !== null;
    void visit(address.href, { body: fields, history: isHere ? "stay" : "push" });
    return;
  }
  for (const [name, value] of fields) if (value !== "") address.searchParams.append(name, String(value));
  if (address.href.length > LONGEST_ADDRESS) void visit(form.action, { body: fields });
  else {
    forgetWhatWasSent();
    void visit(address.href);
  }
}

/** A download with the token, which a link by itself does not send. */
async function save(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href, { headers: authorization() });
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "download";
  const address = URL.createObjectURL(await response.blob());
  const saving = document.createElement("a");
  saving.href = address;
  saving.download = name;
  saving.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function withoutHash(address: string): string {
  return address.split("#")[0] ?? address;
}
