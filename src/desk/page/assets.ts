import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../core/open.js";

/** What the page loads, as the build has made it: its style, its one script, its icon. */
const FILES = {
  style: { name: "desk.css", type: "text/css; charset=utf-8" },
  script: { name: "desk.js", type: "text/javascript; charset=utf-8" },
  icon: { name: "icon.svg", type: "image/svg+xml" },
} as const;

/** A file that the page loads. */
export interface Asset {
  type: string;
  body: string;
}

/** By address. An address changes with what stands there, so that a browser may keep it for ever. */
export const ASSET_FILES = new Map<string, Asset>();

/** The addresses. */
export const ASSETS = { style: addressOf("style"), script: addressOf("script"), icon: addressOf("icon") };

function addressOf(asset: keyof typeof FILES): string {
  const { name, type } = FILES[asset];
  const file = join(ROOT, "dist", "desk", name);
  const body = existsSync(file) ? readFileSync(file, "utf8") : "";
  const address = `/assets/${createHash("sha256").update(body).digest("hex").slice(0, 12)}/${name}`;
  ASSET_FILES.set(address, { type, body });
  return address;
}
