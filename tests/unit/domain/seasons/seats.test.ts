import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  byTurn,
  hasSeatFor,
  planDecision,
  promote,
  seatsLeft,
  type Candidate,
  type SeatLimits,
} from "#app/domain/seasons/rules/seats.ts";

const limits: SeatLimits = { seats: 3, seatsPerMunicipality: 2 };

function waiting(id: string, municipalityCode: string, minute: number): Candidate {
  const queuedAt = `2026-06-01T08:${String(minute).padStart(2, "0")}:00.000Z`;
  return {
    id,
    municipalityCode,
    state: "waitlisted",
    appliedAt: "2026-05-01T08:00:00.000Z",
    queuedAt,
  };
}

function applied(id: string, municipalityCode: string, day = 1): Candidate {
  const appliedAt = `2026-05-${String(day).padStart(2, "0")}T08:00:00.000Z`;
  return { id, municipalityCode, state: "applied", appliedAt, queuedAt: null };
}

const ids = (candidates: readonly Candidate[]) => candidates.map((one) => one.id);

describe("a free seat", () => {
  it("is one in the season and one of the municipality's", () => {
    expect(hasSeatFor(limits, new Map([["a", 1]]), "a")).toBe(true);
    expect(hasSeatFor(limits, new Map([["a", 2]]), "a")).toBe(false);
    expect(
      hasSeatFor(
        limits,
        new Map([
          ["a", 2],
          ["b", 1],
        ]),
        "c",
      ),
    ).toBe(false);
    expect(seatsLeft(limits, new Map([["a", 5]]))).toBe(0);
  });
});

describe("a seat given up", () => {
  it("goes to the first in the queue whose municipality has room", () => {
    const use = new Map([
      ["a", 2],
      ["b", 1],
    ]);
    const queue = [waiting("third", "c", 3), waiting("first", "a", 1), waiting("second", "b", 2)];
    expect(ids(promote(queue, limits, use, [{ municipalityCode: "b" }]))).toEqual(["second"]);
    expect(ids(promote(queue, limits, use, [{ municipalityCode: "a" }]))).toEqual(["first"]);
  });

  it("promotes no more people than seats were given up, though others are free", () => {
    const queue = [waiting("first", "a", 1), waiting("second", "b", 2)];
    expect(ids(promote(queue, limits, new Map([["c", 1]]), [{ municipalityCode: "c" }]))).toEqual([
      "first",
    ]);
    expect(promote(queue, limits, new Map(), [])).toEqual([]);
  });

  it("stays free where seats were cut below those taken", () => {
    const use = new Map([
      ["a", 2],
      ["b", 2],
    ]);
    expect(promote([waiting("first", "c", 1)], limits, use, [{ municipalityCode: "a" }])).toEqual(
      [],
    );
  });
});

describe("deciding", () => {
  it("admits those who wait before those who just applied, and queues the rest", () => {
    const chosen = [
      applied("new", "b"),
      applied("newer", "c", 2),
      waiting("waits", "a", 1),
      applied("own", "a", 3),
    ];
    const plan = planDecision("admit", chosen, { limits, use: new Map([["a", 1]]), queue: [] });
    expect([ids(plan.admitted), ids(plan.waitlisted)]).toEqual([
      ["waits", "new"],
      ["newer", "own"],
    ]);
  });

  it("leaves those on the waiting list where they are when there is no seat", () => {
    const plan = planDecision("admit", [waiting("waits", "a", 1)], {
      limits,
      use: new Map([["a", 2]]),
      queue: [],
    });
    expect([ids(plan.unchanged), plan.waitlisted]).toEqual([["waits"], []]);
  });

  it("declines a seat away, and gives it to the queue but not to those declined with it", () => {
    const leaver: Candidate = { ...applied("leaver", "a"), state: "admitted" };
    const queue = [waiting("first", "b", 1), waiting("second", "c", 2)];
    const plan = planDecision("decline", [leaver, queue[0]!], {
      limits,
      use: new Map([
        ["a", 1],
        ["d", 2],
      ]),
      queue,
    });
    expect([ids(plan.declined), ids(plan.promoted)]).toEqual([["first", "leaver"], ["second"]]);
  });

  it("changes nothing for the withdrawn, and cannot queue those with a seat", () => {
    const gone: Candidate = { ...applied("gone", "a"), state: "withdrawn" };
    const seated: Candidate = { ...applied("seated", "a"), state: "admitted" };
    for (const decision of ["admit", "waitlist", "decline"] as const)
      expect(
        ids(planDecision(decision, [gone], { limits, use: new Map(), queue: [] }).unchanged),
      ).toEqual(["gone"]);
    expect(
      planDecision("waitlist", [seated], { limits, use: new Map(), queue: [] }).waitlisted,
    ).toEqual([]);
  });
});

describe("whatever happens in a season", () => {
  const codes = fc.constantFrom("a", "b", "c", "d");
  const act = fc.record({
    verb: fc.constantFrom("apply", "admit", "waitlist", "decline", "withdraw"),
    who: fc.array(fc.nat(39), { minLength: 1, maxLength: 6 }),
    code: codes,
  });

  /** A season in memory, moved by the same rules as the commands. */
  function run(seasonLimits: SeatLimits, acts: { verb: string; who: number[]; code: string }[]) {
    const people = new Map<number, Candidate>();
    let clock = 0;
    const now = () => new Date(Date.UTC(2026, 0, 1) + (clock += 1) * 60_000).toISOString();
    const steps: { before: Candidate[]; promoted: Candidate[]; use: Map<string, number> }[] = [];
    const use = () => {
      const counts = new Map<string, number>();
      for (const one of people.values())
        if (one.state === "admitted")
          counts.set(one.municipalityCode, (counts.get(one.municipalityCode) ?? 0) + 1);
      return counts;
    };
    const queue = () =>
      [...people.values()].filter((one) => one.state === "waitlisted").sort(byTurn);
    const put = (group: readonly Candidate[], state: Candidate["state"]) => {
      const at = now();
      for (const one of group)
        people.set(Number(one.id), {
          ...people.get(Number(one.id))!,
          state,
          queuedAt: state === "waitlisted" ? at : null,
        });
    };
    for (const { verb, who, code } of acts) {
      const chosen = [...new Set(who)].flatMap((id) => people.get(id) ?? []);
      const before = queue();
      let promoted: Candidate[] = [];
      if (verb === "apply") {
        for (const id of who)
          if (!people.has(id) || people.get(id)!.state === "withdrawn")
            people.set(id, { ...applied(String(id), code), appliedAt: now() });
      } else if (verb === "withdraw") {
        const leaving = chosen.filter((one) => one.state === "admitted").slice(0, 1);
        promoted = promote(queue(), seasonLimits, use(), leaving);
        put(leaving, "withdrawn");
      } else {
        const plan = planDecision(verb as "admit", chosen, {
          limits: seasonLimits,
          use: use(),
          queue: before,
        });
        put(plan.admitted, "admitted");
        put(plan.waitlisted, "waitlisted");
        put(plan.declined, "declined");
        promoted = plan.promoted;
      }
      put(promoted, "admitted");
      steps.push({ before, promoted, use: use() });
    }
    return steps;
  }

  const seasons = fc.record({
    seats: fc.integer({ min: 1, max: 12 }),
    seatsPerMunicipality: fc.integer({ min: 1, max: 5 }),
  });

  it("there are never more leaders than seats, nor more of a municipality than its share", () => {
    fc.assert(
      fc.property(seasons, fc.array(act, { maxLength: 60 }), (seasonLimits, acts) => {
        for (const { use } of run(seasonLimits, acts)) {
          const taken = [...use.values()].reduce((sum, count) => sum + count, 0);
          expect(taken).toBeLessThanOrEqual(seasonLimits.seats);
          for (const count of use.values())
            expect(count).toBeLessThanOrEqual(seasonLimits.seatsPerMunicipality);
        }
      }),
    );
  });

  it("those who are promoted come in the order of the queue", () => {
    fc.assert(
      fc.property(seasons, fc.array(act, { maxLength: 60 }), (seasonLimits, acts) => {
        for (const { before, promoted } of run(seasonLimits, acts)) {
          const places = promoted.map((one) => before.findIndex((other) => other.id === one.id));
          expect(places).not.toContain(-1);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("who is passed over has no seat in their municipality at that moment", () => {
    const queues = fc.array(fc.tuple(codes, fc.nat(59)), { maxLength: 20 });
    const uses = fc.dictionary(codes, fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(seasons, queues, uses, (seasonLimits, places, taken) => {
        const queue = places.map(([code, minute], index) => waiting(String(index), code, minute));
        const use = new Map(Object.entries(taken));
        const leaving = [...use.keys()]
          .slice(0, 2)
          .map((municipalityCode) => ({ municipalityCode }));
        const promoted = promote(queue, seasonLimits, use, leaving);
        expect(promoted.length).toBeLessThanOrEqual(leaving.length);
        const after = new Map(use);
        for (const { municipalityCode: code } of leaving) after.set(code, after.get(code)! - 1);
        let index = 0;
        for (const one of [...queue].sort(byTurn)) {
          if (index === leaving.length) break;
          const fits = hasSeatFor(seasonLimits, after, one.municipalityCode);
          expect(promoted[index]?.id === one.id).toBe(fits);
          if (!fits) continue;
          after.set(one.municipalityCode, (after.get(one.municipalityCode) ?? 0) + 1);
          index += 1;
        }
        expect(index).toBe(promoted.length);
      }),
    );
  });
});
