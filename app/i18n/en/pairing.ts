/** English: the words of pairing. */
import type { pairing as danish } from "../da/pairing.ts";

export const pairing: typeof danish = {
  title: "",
};
