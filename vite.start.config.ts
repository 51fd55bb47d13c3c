/**
 * Builds what `npm start` runs: the hub around the pages, from scripts/start-hub.ts. Read as TypeScript,
 * it would take twice the time to start and half as much memory again.
 */
import { defineConfig } from "vite";
import { aliases } from "./aliases.ts";

export default defineConfig({
  resolve: { alias: aliases },
  // Nothing of it is for browsers.
  publicDir: false,
  build: {
    ssr: "scripts/start-hub.ts",
    outDir: "build/start",
    target: "es2022",
    emptyOutDir: true,
  },
});
