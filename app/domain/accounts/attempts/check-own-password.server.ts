/** Knows how somebody who is signed in proves to be the account's owner. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";
import { verifyPassword } from "../secrets/password.server.ts";
import type { Viewer } from "../viewer.ts";
import { takeAttempt } from "./take-attempt.server.ts";

/** Whoever finds a browser left open must not be able to take the account over. */
export async function checkOwnPassword(
  db: Db,
  { now }: Act,
  input: { viewer: Viewer; password: string; clientAddress: string },
): Promise<{ ok: true } | { ok: false; reason: "wrong" | "too_many" }> {
  const { viewer, password, clientAddress } = input;
  const attempt = { kind: "sign_in", account: viewer.email, clientAddress } as const;
  const taken = await takeAttempt(db, now, attempt);
  if (!taken.ok) return taken;
  const row = await db
    .selectFrom("person")
    .select("password_hash")
    .where("id", "=", viewer.id)
    .executeTakeFirst();
  if (!(await verifyPassword(row?.password_hash ?? null, password)))
    return { ok: false, reason: "wrong" };
  await taken.forgive();
  return { ok: true };
}
