import { defineConfig } from "vitest/config";

/** For Stryker (`npm run mutation`): the specs of the code that is mutated, and no others; a mutant ends with its first failure. */
export default defineConfig({
  test: {
    include: ["spec/numerics/**/*.spec.ts", "spec/battery/**/*.spec.ts", "spec/core/**/*.spec.ts"],
    testTimeout: 120_000,
    bail: 1,
    maxWorkers: 1,
  },
});
