/** The built hub in a process of its own, and who is signed in to it. */
import { spawn, type ChildProcess } from "node:child_process";
import { createSessions } from "#app/web/sessions.server.ts";
import type { Db } from "#db/client.server.ts";

export function startHub(port: number, folder: string): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: "silent",
    NODE_ENV: "production",
  };
  return spawn(process.execPath, ["scripts/start.js"], { env, stdio: "inherit" });
}

/** Throws where the process ends before it answers. */
export async function answering(server: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The cookie of a session that has just begun. */
export async function cookieOf(db: Db, personId: string): Promise<string> {
  const cookie = await createSessions(db, false).start(personId, "bench", new Date().toISOString());
  return cookie.split(";")[0]!;
}
