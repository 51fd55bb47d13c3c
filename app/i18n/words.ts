/** Types of the words: a key that is missing in either language, or misspelt, does not compile. */
import "i18next";
import type { words } from "./da/index.ts";

export type Words = typeof words;
export type Room = keyof Words;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "frame";
    resources: Words;
    returnNull: false;
  }
}
