/** English: the words of seasons. */
import type { seasons as danish } from "../da/seasons.ts";

export const seasons: typeof danish = {
  title: "",
};
