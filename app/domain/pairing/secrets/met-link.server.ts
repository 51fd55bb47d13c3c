/** Knows how the secret of a mailed question is made, and kept as its hash alone. */
import { createHash, randomBytes } from "node:crypto";

export function newMetSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: metSecretHash(secret) };
}

export function metSecretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
