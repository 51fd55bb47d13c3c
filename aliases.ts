import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The same names as `paths` in tsconfig.json, for Vite and vitest. */
export const aliases = [
  { find: /^#app\//, replacement: here("./app/") },
  { find: /^#db\//, replacement: here("./db/") },
  { find: /^#scripts\//, replacement: here("./scripts/") },
  { find: /^#tests\//, replacement: here("./tests/") },
];
