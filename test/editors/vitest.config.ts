import { defineConfig } from "vitest/config";

/** `npm run test:editors`: real editors. They take a minute, and are fetched or installed when they are not there. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: "./pack.ts",
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: false,
    bail: 1,
  },
});
