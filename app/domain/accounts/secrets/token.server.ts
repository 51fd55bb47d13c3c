/** Knows how mailed links and codes are made, kept as hashes only, found again and spent once. */
import { createHash, randomBytes, randomInt } from "node:crypto";
import type { Db, Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { Instant, TokenPurpose } from "#db/schema.ts";
import { expiryOf, tokenState, type TokenState } from "../rules/tokens.ts";

export interface MintedToken {
  id: string;
  /** Goes into the link, and nowhere else. */
  secret: string;
  /** Six digits that do the same for one who cannot follow the link. */
  code: string;
}

interface TokenFacts {
  /** Null for the first administrator, and where nobody has the address that was typed. */
  personId: string | null;
  purpose: TokenPurpose;
  email?: string;
  withCode?: boolean;
}

export async function mintToken(trx: Trx, facts: TokenFacts, now: Instant): Promise<MintedToken> {
  const { personId, purpose, email, withCode } = facts;
  const minted = {
    id: newId(),
    secret: randomBytes(32).toString("base64url"),
    code: String(randomInt(1_000_000)).padStart(6, "0"),
  };
  await trx
    .insertInto("token")
    .values({
      id: minted.id,
      person_id: personId,
      purpose,
      token_hash: hashOf(minted.secret),
      code_hash: withCode ? codeHash(minted.id, minted.code) : null,
      email: email ?? null,
      created_at: now,
      expires_at: expiryOf(purpose, now),
      used_at: null,
    })
    .execute();
  return minted;
}

export interface Token {
  id: string;
  personId: string | null;
  email: string | null;
  state: TokenState;
}

/** Reading spends nothing: mail scanners open links. Null for one that never was. */
export async function getToken(
  db: Db,
  purpose: TokenPurpose,
  secret: string,
  now: Instant,
): Promise<Token | null> {
  const row = await db
    .selectFrom("token")
    .select(["id", "person_id as personId", "email"])
    .select(["expires_at as expiresAt", "used_at as usedAt"])
    .where("token_hash", "=", hashOf(secret))
    .where("purpose", "=", purpose)
    .executeTakeFirst();
  if (!row) return null;
  const { id, personId, email } = row;
  return { id, personId, email, state: tokenState(row, now) };
}

/** True for the one caller that spends it, however many try at once. */
export async function spendToken(trx: Trx, tokenId: string, now: Instant): Promise<boolean> {
  const result = await trx
    .updateTable("token")
    .set({ used_at: now })
    .where("id", "=", tokenId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Links of the same purpose that were mailed before or since are good for nothing any more. */
export async function spendAllTokens(
  trx: Trx,
  personId: string,
  purposes: TokenPurpose[],
  now: Instant,
): Promise<void> {
  await trx
    .updateTable("token")
    .set({ used_at: now })
    .where("person_id", "=", personId)
    .where("purpose", "in", purposes)
    .where("used_at", "is", null)
    .execute();
}

export function codeHash(tokenId: string, code: string): string {
  return hashOf(`${tokenId}:${code}`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
