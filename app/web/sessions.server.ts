/**
 * Who a cookie belongs to. The only file that knows Lucia.
 *
 * The database keeps sha256 of a session's id, so a copy of it signs nobody in. Lucia renews a session
 * that is used and has no end of its own: the adapter ends each one 30 days after it began.
 */
import { createHash } from "node:crypto";
import { Lucia, TimeSpan, type Adapter, type DatabaseSession, type DatabaseUser } from "lucia";
import { fromInstant, toInstant } from "#db/columns.server.ts";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Instant } from "#db/schema.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { sessionCookieName } from "./cookies.server.ts";

const IDLE_DAYS = 14;
const ABSOLUTE_DAYS = 30;
const DAY_MS = 86_400_000;
/** Writing on every request would cost more than it tells. */
const TOUCH_MS = 15 * 60_000;

type ViewerFacts = Omit<Viewer, "id" | "sessionIdHash">;
type SessionFacts = { created_at: Instant; last_used_at: Instant; user_agent: string };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionFacts, ViewerFacts>;
    DatabaseSessionAttributes: SessionFacts;
    DatabaseUserAttributes: ViewerFacts;
  }
}

export interface Sessions {
  /** The viewer of a request, and the Set-Cookie that renews or clears its cookie where needed. */
  read(
    cookies: string | undefined,
    now: Instant,
  ): Promise<{ viewer: Viewer | null; setCookie?: string }>;
  /** Begins a session and gives its Set-Cookie. */
  start(personId: string, userAgent: string, now: Instant): Promise<string>;
  /** Ends a session and gives the Set-Cookie that clears it. */
  end(sessionIdHash: string): Promise<string>;
}

export function createSessions(db: Db, secure: boolean): Sessions {
  const cookieName = sessionCookieName(secure);
  const lucia = new Lucia(adapterOn(db), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, "d"),
    sessionCookie: {
      name: cookieName,
      expires: true,
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (facts) => facts,
    getSessionAttributes: (facts) => facts,
  });
  return {
    async read(cookies, now) {
      const id = lucia.readSessionCookie(cookies ?? "");
      if (!id) return { viewer: null };
      const { session, user } = await lucia.validateSession(id);
      if (!session || !user)
        return { viewer: null, setCookie: lucia.createBlankSessionCookie().serialize() };
      const sessionIdHash = hashOf(id);
      await touch(db, sessionIdHash, session.last_used_at, now);
      const setCookie = session.fresh ? lucia.createSessionCookie(id).serialize() : undefined;
      const { id: viewerId, ...facts } = user;
      return { viewer: { ...facts, id: viewerId, sessionIdHash }, ...(setCookie && { setCookie }) };
    },
    async start(personId, userAgent, now) {
      const facts = { created_at: now, last_used_at: now, user_agent: userAgent.slice(0, 200) };
      const session = await lucia.createSession(personId, facts);
      return lucia.createSessionCookie(session.id).serialize();
    },
    async end(sessionIdHash) {
      await db.deleteFrom("session").where("id_hash", "=", sessionIdHash).execute();
      return lucia.createBlankSessionCookie().serialize();
    },
  };
}

async function touch(db: Db, idHash: string, lastUsedAt: Instant, now: Instant) {
  if (Date.parse(now) - Date.parse(lastUsedAt) < TOUCH_MS) return;
  await db
    .updateTable("session")
    .set({ last_used_at: now })
    .where("id_hash", "=", idHash)
    .execute();
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

function adapterOn(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const [row] = await prepared(db, sessionAndPerson, { idHash: hashOf(id) });
      if (!row || row.state !== "active" || isTooOld(row.created_at)) return [null, null];
      const { created_at, last_used_at, user_agent } = row;
      const facts: ViewerFacts = {
        name: row.name, email: row.email, role: row.role, language: row.language,
        municipalityCode: row.municipality_code, seenAt: row.seen_at,
      }; // prettier-ignore
      const expiresAt = fromInstant(row.expires_at);
      // Lucia hands the id back to update and delete, so it must be the one from the cookie.
      const session = {
        id,
        userId: row.id,
        expiresAt,
        attributes: { created_at, last_used_at, user_agent },
      };
      return [session, { id: row.id, attributes: facts }];
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const values = {
        id_hash: hashOf(id),
        person_id: userId,
        expires_at: toInstant(expiresAt),
        ...attributes,
      };
      await db.insertInto("session").values(values).execute();
    },
    async updateSessionExpiration(id, expiresAt) {
      const values = { expires_at: toInstant(expiresAt) };
      await db.updateTable("session").set(values).where("id_hash", "=", hashOf(id)).execute();
    },
    async deleteSession(id) {
      await db.deleteFrom("session").where("id_hash", "=", hashOf(id)).execute();
    },
    async deleteUserSessions(personId) {
      await db.deleteFrom("session").where("person_id", "=", personId).execute();
    },
    async deleteExpiredSessions() {
      await db.deleteFrom("session").where("expires_at", "<=", toInstant(new Date())).execute();
    },
    // Only hashes are kept, so the ids that Lucia asks for here do not exist.
    getUserSessions: () => Promise.resolve([]),
  };
}

function sessionAndPerson(db: Db, { idHash }: { idHash: string }) {
  return db
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .select([
      "session.created_at",
      "session.expires_at",
      "session.last_used_at",
      "session.user_agent",
    ])
    .select(["person.id", "person.name", "person.email", "person.role", "person.state"])
    .select(["person.municipality_code", "person.language", "person.seen_at"])
    .where("session.id_hash", "=", idHash);
}

function isTooOld(createdAt: Instant): boolean {
  return Date.now() - Date.parse(createdAt) > ABSOLUTE_DAYS * DAY_MS;
}
