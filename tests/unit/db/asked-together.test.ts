import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedTogether } from "#db/asked-together.ts";

/** A question that is answered when the test says so, with how many have come until it was put. */
function questions() {
  const underWay: { answer: () => void; fail: () => void }[] = [];
  const state = { came: 0, asked: 0, most: 0 };
  const ask = askedTogether(() => {
    state.asked += 1;
    const came = state.came;
    return new Promise<number>((resolve, reject) => {
      underWay.push({ answer: () => resolve(came), fail: () => reject(new Error("no answer")) });
      state.most = Math.max(state.most, underWay.length);
    });
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    state,
    come() {
      const place = (state.came += 1);
      return ask().then(
        (came) => ({ place, came }),
        () => ({ place, came: null }),
      );
    },
    async end(how: "answer" | "fail") {
      underWay.shift()?.[how]();
      await settled();
    },
  };
}

describe("a question that many ask together", () => {
  it("is never answered with what was asked before somebody came, one at a time", async () => {
    const acts = fc.array(fc.constantFrom("come", "come", "answer", "fail", "breathe"), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { state, come, end } = questions();
        const answers: Promise<{ place: number; came: number | null }>[] = [];
        for (const act of list) {
          if (act === "come") answers.push(come());
          else if (act === "breathe") await Promise.resolve();
          else await end(act as "answer" | "fail");
        }
        for (let left = 0; left < 3; left += 1) await end("answer");
        for (const { place, came } of await Promise.all(answers))
          if (came !== null) expect(came).toBeGreaterThanOrEqual(place);
        expect(state.most).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is put twice for however many come while it is first under way", async () => {
    const { state, come, end } = questions();
    const answers = Array.from({ length: 20 }, come);
    await end("answer");
    await end("answer");
    expect((await Promise.all(answers)).map(({ came }) => came)).toEqual([
      1,
      ...Array.from({ length: 19 }, () => 20),
    ]);
    expect(state.asked).toBe(2);
  });

  it("is given up where nobody answers, and put again for those who waited", async () => {
    let asked = 0;
    const ask = askedTogether(() => {
      asked += 1;
      return asked === 1 ? new Promise<number>(() => {}) : Promise.resolve(asked);
    }, 20);
    const [first, second] = [ask(), ask()];
    await expect(first).rejects.toThrow("no answer");
    expect(await second).toBe(2);
  });

  it("is put again after one that failed, for those who came later", async () => {
    const { come, end } = questions();
    const [first, second] = [come(), come()];
    await end("fail");
    await end("answer");
    expect([(await first).came, (await second).came]).toEqual([null, 2]);
  });
});
