import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFull, seatsLeft, seatsToFill, settleAnswer } from "#app/domain/meetings/rules/seats.ts";
import type { RsvpAnswer } from "#db/schema.ts";

/** The commands, in memory: who answered what, and the queue in its order. */
class Model {
  capacity: number | null;
  answers = new Map<number, RsvpAnswer>();
  queue: number[] = [];

  constructor(capacity: number | null) {
    this.capacity = capacity;
  }

  get coming(): number {
    return [...this.answers.values()].filter((answer) => answer === "yes").length;
  }

  say(person: number, wanted: "yes" | "no"): void {
    const { capacity, coming } = this;
    const held = this.answers.get(person) ?? null;
    const answer = settleAnswer(wanted, held, { capacity, coming, waiting: this.queue.length });
    if (held === "waitlisted" && answer !== "waitlisted") this.leaveQueue(person);
    if (held !== "waitlisted" && answer === "waitlisted") this.queue.push(person);
    this.answers.set(person, answer);
    if (answer === "no") this.fill();
  }

  resize(capacity: number | null): void {
    this.capacity = capacity;
    this.fill();
  }

  fill(): number[] {
    const count = seatsToFill(this.capacity, this.coming, this.queue.length);
    const promoted = this.queue.slice(0, count);
    for (const person of promoted) {
      this.leaveQueue(person);
      this.answers.set(person, "yes");
    }
    return promoted;
  }

  leaveQueue(person: number): void {
    this.queue = this.queue.filter((one) => one !== person);
  }
}

const capacity = fc.option(fc.integer({ min: 1, max: 6 }));
const step = fc.oneof(
  fc.record({ person: fc.integer({ min: 0, max: 11 }), wanted: fc.constantFrom("yes", "no") }),
  fc.record({ resize: capacity }),
);

describe("the waiting list", () => {
  it("never lets more in than there are seats, and lets nobody wait beside an empty one", () => {
    fc.assert(
      fc.property(capacity, fc.array(step, { maxLength: 60 }), (first, steps) => {
        const model = new Model(first);
        for (const one of steps) {
          const before = model.coming;
          if ("resize" in one) model.resize(one.resize);
          else model.say(one.person, one.wanted as "yes" | "no");
          const { coming, capacity: now, queue } = model;
          // A room made smaller keeps those who come, and lets no more in.
          expect(now === null || coming <= Math.max(now, before)).toBe(true);
          expect(queue.length === 0 || isFull(now, coming)).toBe(true);
          expect(now === null && queue.length > 0).toBe(false);
        }
      }),
    );
  });

  it("promotes in the order of the queue, whatever happens between", () => {
    fc.assert(
      fc.property(capacity, fc.array(step, { maxLength: 60 }), (first, steps) => {
        const model = new Model(first);
        for (const one of steps) {
          const queue = [...model.queue];
          if ("resize" in one) model.resize(one.resize);
          else model.say(one.person, one.wanted as "yes" | "no");
          // Whoever still waits and waited before has nobody promoted from behind.
          const said = "person" in one ? one.person : -1;
          const left = queue.filter((person) => person !== said && !model.queue.includes(person));
          const stayed = queue.filter((person) => model.queue.includes(person));
          expect([...left, ...stayed]).toEqual(queue.filter((person) => person !== said || stayed.includes(person))); // prettier-ignore
        }
      }),
    );
  });

  it("keeps the answer of whoever says the same again", () => {
    const full = { capacity: 1, coming: 1, waiting: 3 };
    expect(settleAnswer("yes", "waitlisted", full)).toBe("waitlisted");
    expect(settleAnswer("yes", "yes", full)).toBe("yes");
    expect(settleAnswer("no", null, full)).toBe("no");
    expect(settleAnswer("yes", "no", full)).toBe("waitlisted");
    expect(settleAnswer("yes", null, { capacity: null, coming: 500, waiting: 0 })).toBe("yes");
  });

  it("counts no seats below none", () => {
    expect(seatsLeft(3, 5)).toBe(0);
    expect(seatsLeft(null, 5)).toBeNull();
  });
});
