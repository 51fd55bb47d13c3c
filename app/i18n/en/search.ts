/** English: the words of search. */
import type { search as danish } from "../da/search.ts";

export const search: typeof danish = {
  title: "",
};
