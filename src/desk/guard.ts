import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type DeskConfig, isLoopback } from "./config.js";
import { Problem } from "./problems.js";

/** What of the configuration decides who is let in. */
type Doors = Pick<DeskConfig, "host" | "token" | "url">;

/**
 * Keeps out what comes from another site. A name that somebody else's DNS points at this machine is no name of the desk's
 * (https://en.wikipedia.org/wiki/DNS_rebinding), and a page of another origin may not make a browser ask here.
 * @throws Problem 403
 */
export function refuseForeign({ headers }: IncomingMessage, { host, token, url }: Doors): void {
  const named = headers.host ?? "";
  // Elsewhere than on loopback nobody is answered without the token, whatever name they use.
  if (isLoopback(host) && !isLoopback(withoutPort(named)) && named !== url?.host)
    throw new Problem(403, "The desk does not go by this host name. Where a proxy stands before it, set DESK_URL.");
  if (!isOwnOrigin(headers, { token, url })) throw new Problem(403, "A page of another site may not ask here.");
}

/** Browsers send an origin with whatever may change something: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Origin */
function isOwnOrigin(headers: IncomingMessage["headers"], { token, url }: Pick<Doors, "token" | "url">): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  // So a page without a referrer sends a form. Where a token goes with it, no other site can have made it.
  if (origin === "null") return token !== null || headers["sec-fetch-site"] === "same-origin";
  return origin === url?.origin || origin === `http://${host}` || origin === `https://${host}`;
}

function withoutPort(host: string): string {
  return host.replace(/:\d*$/, "");
}

/** True where no token is asked for, or this is it; takes the same time for every wrong one. */
export function isLetIn(token: string | null, given: string | null): boolean {
  return token === null || (given !== null && timingSafeEqual(digest(given), digest(token)));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** The token of an Authorization header, https://www.rfc-editor.org/rfc/rfc6750#section-2.1; null without one. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? null;
}

/** Who asks, for the rate limit: the connection's address, or the one that the proxy before the desk names. */
export function askerOf({ headers, socket }: IncomingMessage, { url }: Pick<Doors, "url">): string {
  const forwarded = url === null ? undefined : headers["x-forwarded-for"];
  const last = (Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)?.split(",").at(-1)?.trim();
  return last || (socket.remoteAddress ?? "unknown");
}
