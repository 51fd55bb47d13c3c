/** English: the words of pages. */
import type { pages as danish } from "../da/pages.ts";

export const pages: typeof danish = {
  title: "",
};
