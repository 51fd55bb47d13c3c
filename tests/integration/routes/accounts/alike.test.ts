import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub } from "#tests/support/hub.ts";

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

describe.each(engines)("a known address and an unknown one on %s", (engine) => {
  const hub = useHub(engine);

  /** Medians of tries in turns, so that whatever else the machine does slows both alike. */
  async function compare(tries: number, one: (known: boolean, at: number) => Promise<unknown>) {
    const times: Record<string, number[]> = { true: [], false: [] };
    for (let at = -2; at < tries; at += 1) {
      for (const known of at % 2 === 0 ? [true, false] : [false, true]) {
        const began = performance.now();
        await one(known, at);
        if (at >= 0) times[String(known)]!.push(performance.now() - began);
      }
    }
    return median(times.true!) / median(times.false!);
  }

  it("take the same time for a wrong password", async () => {
    const password_hash = await hashPassword("langsom havn 94");
    for (let at = -2; at < 12; at += 1)
      await makePerson(hub().db, { email: `p${at}@x.example`, password_hash });
    const ratio = await compare(12, (known, at) => {
      const email = `${known ? "p" : "n"}${at}@x.example`;
      return hub().visitor().post("/sign-in", { email, password: "forkert kode" });
    });
    // Without a hash to check for the unknown one, the ratio is above 2.
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  it("take about the same time for a mailed link", async () => {
    for (let at = -2; at < 12; at += 1) await makePerson(hub().db, { email: `p${at}@x.example` });
    const ratio = await compare(12, (known, at) => {
      const email = `${known ? "p" : "n"}${at}@x.example`;
      return hub().visitor().post("/sign-in/mail", { email });
    });
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });
});
