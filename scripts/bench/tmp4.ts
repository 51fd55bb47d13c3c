import { match } from "#app/domain/pairing/engine/match.ts";
import { matchWithTrio } from "#app/domain/pairing/engine/trio.ts";
import { realisticProblem, denseProblem } from "./matching/instances.ts";
for (const n of [201, 1001, 2001])
  for (const make of [denseProblem, realisticProblem]) {
    const p = make(n, 2);
    for (let i = 0; i < 2; i++) {
      let t = process.cpuUsage();
      let rounds = 0;
      const r = match(p, {
        report: (q) => {
          rounds = q.round;
        },
      });
      let u = process.cpuUsage(t);
      t = process.cpuUsage();
      const r2 = n > 0 ? matchWithTrio(p) : r;
      const u2 = process.cpuUsage(t);
      if (i)
        console.log(
          n,
          make.name,
          "match",
          (u.user / 1000).toFixed(0),
          "rounds",
          rounds,
          "trio",
          (u2.user / 1000).toFixed(0),
          r.weight,
          r2.weight,
          r2.proof.trio,
        );
    }
  }
