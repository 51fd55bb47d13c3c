/** English: the words of municipalities. */
import type { municipalities as danish } from "../da/municipalities.ts";

export const municipalities: typeof danish = {
  title: "",
};
