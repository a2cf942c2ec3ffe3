import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build.ts"],
    // One worker for each core; Vitest by itself keeps a core back, which of two is half.
    maxWorkers: availableParallelism(),
    // Test files of one worker share what they import: discord.js, Bolt and the core are read once and not for every file. They may, as
    // nothing in this program keeps state in a module.
    isolate: false,
    // A line for every file that is done, also where the output is no terminal.
    reporters: process.env.GITHUB_ACTIONS ? ["default", "github-actions"] : ["default"],
    // So long nothing takes that goes on at all, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
