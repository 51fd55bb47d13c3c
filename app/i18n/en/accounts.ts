/** English: the words of accounts. */
import type { accounts as danish } from "../da/accounts.ts";

export const accounts: typeof danish = {
  title: "People",
  fields: {
    email: "Mail address",
    password: "Password",
  },
  flash: {
    signedOut: "You have signed out.",
  },
  signIn: {
    title: "Sign in",
    toGoOn: "Sign in to go on.",
    button: "Sign in",
    forgotten: "Forgotten your password?",
    byMailTitle: "Without a password",
    byMailLead: "Get a mail with a link and a code that sign you in during the next ten minutes.",
    byMailButton: "Get a link by mail",
    wrong: "The mail address and the password don't belong together.",
    too_many:
      "There have been too many tries. Wait a quarter of an hour, or get a link by mail instead.",
  },
};
