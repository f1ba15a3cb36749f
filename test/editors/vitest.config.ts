import { defineConfig } from "vitest/config";

/** `npm run test:editors`: real editors, which are fetched or installed when they are not there. Ten minutes, on a slow machine. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    globalSetup: "./pack.ts",
    testTimeout: 300_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 80_000 } },
    fileParallelism: false,
    bail: 1,
  },
});
