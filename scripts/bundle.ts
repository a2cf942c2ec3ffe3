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
  external: ["discord.js", "@slack/bolt", "pino", "zod", "yaml"],
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

// A start that reads one file takes half the time of one that reads sixty. What is loaded later shares no file with it, but has its own copy
// of what both need.
await build({ ...common, entryPoints: ["src/main.ts"], plugins: [leaveForLater] });
// The thread that reviews texts is a program of its own.
await build({ ...common, entryPoints: ["src/core/review-thread.ts", ...later], entryNames: "[name]", splitting: true });
