/** `--leaders`: pairs the people of a file, without a database. */
import { Refusal } from "../refusal.ts";
import type { AskedLeaders } from "./arguments.ts";
import type { Progress } from "./progress.ts";

export async function matchLeaders(asked: AskedLeaders, _progress: Progress): Promise<boolean> {
  throw new Refusal(`${asked.leaders} is not read yet.`);
}
