/** Acts on accounts, and the mails that they cause. */
import type { Act } from "#app/audit/act.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";

export const morning = "2026-11-23T08:00:00.000Z";

export function actBy(actorId: string | null, now = morning): Act {
  return { actorId, now, site: { name: "Netværket", address: "https://hub.example.dk" } };
}

export function minutesLater(minutes: number, from = morning): string {
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}

const DAY_MINUTES = 24 * 60;
export const daysLater = (days: number, from = morning) => minutesLater(days * DAY_MINUTES, from);

export async function mailsTo(db: Db, address: string) {
  return db
    .selectFrom("outbox")
    .select(["subject", "text", "language"])
    .where("to_address", "=", address)
    .orderBy("id")
    .execute();
}

/** What the newest mail to the address leads to: the secret at the end of its link, and its code. */
export async function newestLink(db: Db, address: string) {
  const mails = await mailsTo(db, address);
  const text = mails.at(-1)?.text ?? "";
  const [path = ""] = /(?<=:\/\/[^/\s]+)\/\S+/.exec(text) ?? [];
  const [code = ""] = /^\d{6}$/m.exec(text) ?? [];
  return { path, secret: path.replace(/\?.*$/, "").split("/").at(-1)!, code };
}

/** The person as the session guard would know them. */
export function viewerOf(
  person: { id: string; name: string; email: string; role: Viewer["role"] },
  sessionIdHash = "none",
): Viewer {
  const { id, name, email, role } = person;
  return {
    id,
    name,
    email,
    role,
    sessionIdHash,
    municipalityCode: null,
    language: "da",
    seenAt: null,
  };
}
