/** Knows where a person is signed in. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import { deviceOf, type Device } from "../rules/devices.ts";
import type { Viewer } from "../viewer.ts";

export interface OpenSession {
  /** Names it in the form that ends it; signs nobody in. */
  idHash: string;
  device: Device;
  createdAt: Instant;
  lastUsedAt: Instant;
  /** The one that asks. */
  current: boolean;
}

const MOST_SESSIONS = 50;

/** The one in use first, then the last used. */
export async function listSessions(db: Db, viewer: Viewer, now: Instant): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom("session")
    .select(["id_hash as idHash", "user_agent as userAgent"])
    .select(["created_at as createdAt", "last_used_at as lastUsedAt"])
    .where("person_id", "=", viewer.id)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .limit(MOST_SESSIONS)
    .execute();
  const isCurrent = (idHash: string) => idHash === viewer.sessionIdHash;
  return rows
    .map(({ userAgent, ...row }) => ({
      ...row,
      device: deviceOf(userAgent),
      current: isCurrent(row.idHash),
    }))
    .sort(
      (a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt.localeCompare(a.lastUsedAt),
    );
}
