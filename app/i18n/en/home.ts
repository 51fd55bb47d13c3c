/** English: the words of home. */
import type { home as danish } from "../da/home.ts";

export const home: typeof danish = {
  title: "",
};
