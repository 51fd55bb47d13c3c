/** Knows how a new password is checked and made ready to keep. */
import { passwordProblem, type Owner, type PasswordProblem } from "../rules/passwords.ts";
import { isCommonPassword } from "./common-passwords.server.ts";
import { hashPassword } from "./password.server.ts";

export type NewPassword =
  { ok: true; hash: string } | { ok: false; reason: "password"; problem: PasswordProblem };

/** Call it before the transaction: hashing takes long. */
export async function newPassword(password: string, owner: Owner): Promise<NewPassword> {
  const problem = passwordProblem(password, owner, isCommonPassword);
  if (problem) return { ok: false, reason: "password", problem };
  return { ok: true, hash: await hashPassword(password) };
}
