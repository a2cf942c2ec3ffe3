import { defineConfig } from "vitest/config";

/** The documented ways from nothing to the first answer. They install packages again and again, so they are no part of `npm test`. */
export default defineConfig({
  test: {
    include: ["test/deploy/*.check.ts"],
    maxWorkers: 1,
    testTimeout: 900_000,
  },
});
