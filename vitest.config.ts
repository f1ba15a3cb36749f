import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Patience costs nothing where nothing is wrong, and a busy machine is no mistake.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // On a machine of two cores one would be kept free, and half of it wait.
    maxWorkers: "100%",
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: [
            "test/browser/**",
            "test/examples/**",
            "test/editors/**",
            "test/studio/page/**",
            "test/studio/browser/**",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts", "test/examples/**/*.test.ts"],
          globalSetup: "test/browser/harness/global-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "studio",
          include: ["test/studio/page/**/*.test.ts", "test/studio/browser/**/*.test.ts"],
          globalSetup: ["test/browser/harness/global-setup.ts", "test/studio/global-setup.ts"],
        },
      },
    ],
  },
});
