/** English: the words of operations. */
import type { operations as danish } from "../da/operations.ts";

export const operations: typeof danish = {
  title: "",
};
