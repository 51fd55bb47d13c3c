// @ts-check
/** The file that the thread starts with: the work itself is TypeScript, read as it stands in the source tree. */
import { register } from "tsx/esm/api";

register();
await import("./propose-work.ts");
