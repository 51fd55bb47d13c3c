import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { aliases } from "./aliases.ts";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: aliases },
  build: {
    // The content security policy allows no data: images, so icons stay files.
    assetsInlineLimit: 0,
    target: "es2022",
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["if-function"] } } },
});
