/** Lets several processes act on one database at the same moment: the only rivals SQLite really has. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { openDatabase, type Db } from "#db/client.server.ts";
import type { TestDatabase } from "./database.ts";

type Location = TestDatabase["location"];

/** A process for each share of jobs, running `script`; all begin when all are ready. */
export async function race<Job, Outcome>(
  script: string,
  location: Location,
  shares: readonly (readonly Job[])[],
): Promise<Outcome[]> {
  const rivals = shares.map(() => fork(script, { execArgv: ["--import", "tsx"] }));
  await Promise.all(rivals.map((rival) => once(rival, "message")));
  const answers = rivals.map(async (rival, index) => {
    const answer = once(rival, "message");
    rival.send({ location, jobs: shares[index] });
    const [{ outcomes, error }] = (await answer) as [{ outcomes: Outcome[]; error?: string }];
    if (error) throw new Error(error);
    return outcomes;
  });
  return (await Promise.all(answers)).flat();
}

/** The whole of such a script: what it does with a job. All of its jobs run at once. */
export function compete<Job, Outcome>(act: (db: Db, job: Job) => Promise<Outcome>): void {
  process.once("message", async ({ location, jobs }: { location: Location; jobs: Job[] }) => {
    const db = openDatabase({ ...location, poolSize: 5 });
    try {
      process.send!({ outcomes: await Promise.all(jobs.map((job) => act(db, job))) });
    } catch (error) {
      process.send!({ error: String(error) });
    } finally {
      await db.destroy();
      process.disconnect();
    }
  });
  process.send!("ready");
}
