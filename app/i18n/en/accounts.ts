/** English: the words of accounts. */
import type { accounts as danish } from "../da/accounts.ts";

export const accounts: typeof danish = {
  title: "",
};
