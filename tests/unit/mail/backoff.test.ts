import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_TRIES, waitAfterOutage, waitAfterTry } from "#app/mail/backoff.ts";

describe("the wait after a failed try", () => {
  it("doubles from half a minute, and ends at four hours", () => {
    const minutes = [1, 2, 3, 4, 11].map((tries) => waitAfterTry(tries, 0.5) / 60_000);
    expect(minutes).toEqual([0.5, 1, 2, 4, 240]);
  });

  it("is at most a quarter earlier or later", () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), random, (tries, chance) => {
        for (const wait of [waitAfterTry, waitAfterOutage]) {
          const share = wait(tries, chance) / wait(tries, 0.5);
          expect(share).toBeGreaterThanOrEqual(0.749);
          expect(share).toBeLessThanOrEqual(1.251);
        }
      }),
    );
  });

  it("adds up to half a day before a mail is given up", () => {
    let hours = 0;
    for (let tries = 1; tries < MAX_TRIES; tries += 1)
      hours += waitAfterTry(tries, 0.5) / 3_600_000;
    expect(Math.round(hours)).toBe(12);
  });

  it("never keeps a server that is back waiting for more than about six minutes", () => {
    expect(waitAfterOutage(50, 0.99)).toBeLessThan(6.5 * 60_000);
  });
});
