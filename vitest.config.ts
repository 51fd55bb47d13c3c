import { defineConfig } from "vitest/config";
import { aliases } from "./aliases.ts";

const project = (name: string, more: object = {}) => ({
  resolve: { alias: aliases },
  esbuild: { jsx: "automatic" as const },
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ["tests/support/no-console-error.ts"],
    ...more,
  },
});

export default defineConfig({
  test: {
    projects: [
      // Proofs by many made-up cases take their time where the machine is busy.
      project("unit", { testTimeout: 30_000 }),
      project("structure"),
      project("integration", {
        globalSetup: ["tests/support/global-setup.ts"],
        testTimeout: 20_000,
        hookTimeout: 60_000,
      }),
      project("e2e", {
        globalSetup: ["tests/support/global-setup.ts"],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
});
