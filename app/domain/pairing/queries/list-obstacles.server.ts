/** Knows what stands between the members of a season: exclusions, and pairs and sets of all earlier rounds. */
import type { Db } from "#db/client.server.ts";
import { twoKey, type Obstacles } from "../candidate.ts";

export async function readObstacles(db: Db, seasonId: string): Promise<Obstacles> {
  const excluded = await readExcluded(db);
  const members = await db
    .selectFrom("pair_member")
    .innerJoin("round", "round.id", "pair_member.round_id")
    .innerJoin("enrolment", "enrolment.person_id", "pair_member.person_id")
    .select([
      "pair_member.pair_id as pairId",
      "pair_member.person_id as personId",
      "round.set_size as setSize",
    ])
    .select((eb) =>
      eb
        .selectFrom("pair_member as all")
        .select((count) => count.fn.countAll<number>().as("size"))
        .whereRef("all.pair_id", "=", "pair_member.pair_id")
        .as("size"),
    )
    .where("round.state", "in", ["published", "closed"])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .orderBy("round.published_at")
    .orderBy("round.id")
    .execute();
  const pairs = members.filter((one) => one.setSize === null);
  const lastInTrio = new Set<string>();
  for (const { personId, size } of pairs)
    if (size === 3) lastInTrio.add(personId);
    else lastInTrio.delete(personId);
  const setmates = keysOf(members.filter((one) => one.setSize !== null));
  const partners = new Set([...keysOf(pairs), ...(await readParted(db, seasonId))]);
  return { excluded, partners, setmates, lastInTrio };
}

/** `twoKey` of those whom the repair of a round took from each other. */
async function readParted(db: Db, seasonId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("parted_partners")
    .innerJoin("enrolment", "enrolment.person_id", "person_a")
    .innerJoin("round", "round.id", "round_id")
    .select(["person_a", "person_b"])
    .where("round.state", "in", ["published", "closed"])
    .where("enrolment.season_id", "=", seasonId)
    .where("enrolment.state", "=", "admitted")
    .execute();
  return rows.map((row) => twoKey(row.person_a, row.person_b));
}

/** `twoKey` of every exclusion: few, since organisers make them one by one. */
export async function readExcluded(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("pair_exclusion").select(["person_a", "person_b"]).execute();
  return new Set(rows.map((row) => twoKey(row.person_a, row.person_b)));
}

/** `twoKey` of all who were in one pair or set. */
function keysOf(members: { pairId: string; personId: string }[]): Set<string> {
  const groups = new Map<string, string[]>();
  for (const { pairId, personId } of members)
    groups.set(pairId, [...(groups.get(pairId) ?? []), personId]);
  const keys = new Set<string>();
  for (const people of groups.values())
    for (const a of people) for (const b of people) if (a < b) keys.add(twoKey(a, b));
  return keys;
}
