/**
 * What the page may do, which is nothing but load what the desk itself serves: https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sent with everything. Nothing is kept by a browser or a proxy, but where a response says otherwise. */
export const HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"],
  ["X-Robots-Tag", "noindex, nofollow"],
  ["Cache-Control", "no-store"],
];
