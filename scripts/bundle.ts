import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

const common: BuildOptions = {
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  // Large, loaded only where configured, and not all of them can be bundled.
  external: [
    "discord.js",
    "@discordjs/ws",
    "@slack/bolt",
    "jszip",
    "mammoth",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
    "raw-body",
    "yaml",
  ],
  logLevel: "warning",
};

/** The files that the program loads only when it needs them. */
const later = new Set<string>();

/** Leaves what is imported later out of the bundle, to be found beside it under its own name. */
const leaveForLater: Plugin = {
  name: "leave for later",
  setup(bundling) {
    bundling.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      later.add(join(resolveDir, path.replace(/\.js$/, ".ts")));
      return { path: `./${basename(path)}`, external: true };
    });
  },
};

// What an earlier build has left would be packed with the rest.
if (existsSync("dist")) for (const file of readdirSync("dist")) if (file.endsWith(".js")) rmSync(join("dist", file));

// A start that reads one file takes half the time of one that reads sixty. What is loaded later shares no file with it, but has its own copy
// of what both need.
await build({ ...common, entryPoints: ["src/main.ts"], plugins: [leaveForLater] });
// Threads that review texts and check files are programs of their own.
const entryPoints = [
  ...later,
  "src/core/review-thread.ts",
  "src/draft-worker.ts",
  "src/desk/reviewing/review-worker.ts",
];
await build({ ...common, entryPoints, entryNames: "[name]", splitting: true });

// What the desk's page loads: one script, one style, one picture.
await build({
  outdir: "dist/desk",
  entryPoints: ["src/desk/browser/desk.ts", "src/desk/browser/desk.css", "src/desk/browser/icon.svg"],
  loader: { ".svg": "copy" },
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  tsconfigRaw: {},
  logLevel: "warning",
});
