/** Runs a script of ours as a process of its own, as an administrator would. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

export interface CommandResult {
  code: number | null;
  output: string;
  errors: string;
}

/** Settings that a developer's own environment must not decide. */
const CLEAN = {
  DATABASE_URL: "", SMTP_URL: "", SITE_ADDRESS: "", HOST: "", PORT: "", MAIL_FROM: "", TRUST_PROXY: "",
  SITE_NAME: "", LOG_LEVEL: "", NODE_ENV: "production" as const,
}; // prettier-ignore

export function startCommand(
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): ChildProcess {
  const how =
    script === "start" ? ["scripts/start.js"] : ["--import", "tsx", `scripts/${script}.ts`];
  return spawn(process.execPath, [...how, ...args], {
    env: { ...process.env, ...CLEAN, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export async function runCommand(
  script: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const running = startCommand(script, args, environment);
  const said = { output: "", errors: "" };
  running.stdout!.on("data", (chunk: Buffer) => (said.output += chunk.toString()));
  running.stderr!.on("data", (chunk: Buffer) => (said.errors += chunk.toString()));
  const [code] = (await once(running, "close")) as [number | null];
  return { code, ...said };
}
