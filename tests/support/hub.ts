/** The built hub on a port of its own, over real HTTP, with browsers that keep their cookies. */
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { afterEach, beforeEach } from "vitest";
import { createHub } from "#app/web/hub.server.ts";
import { createLog } from "#app/web/request-log.server.ts";
import { createSessions } from "#app/web/sessions.server.ts";
import { readSettings, type Settings } from "#app/web/settings.server.ts";
import type { Db, Engine } from "#db/client.server.ts";
import type { NetworkRole } from "#db/schema.ts";
import { useDatabase } from "./database.ts";
import { makePerson } from "./factories/person.ts";

export interface TestHub {
  url: string;
  db: Db;
  /** Somebody with cookies of their own; signed in where a person is named. */
  visitor(): Browser;
  signedIn(person: { id: string }): Promise<Browser>;
  /** A new person with that role, signed in. */
  as(role: NetworkRole): Promise<Browser & { personId: string }>;
}

/** `const hub = useHub(engine)`; call it inside a test. The clock may be set: `useHub(engine, { clock })`. */
export function useHub(
  engine: Engine,
  options: { clock?: () => Date; settings?: Partial<Settings> } = {},
): () => TestHub {
  const database = useDatabase(engine);
  let hub: TestHub;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ hub, close } = await startHub(database(), options));
  });
  afterEach(() => close());
  return () => hub;
}

export async function startHub(
  db: Db,
  { clock, settings: own }: { clock?: () => Date; settings?: Partial<Settings> } = {},
) {
  const build = (await import(pathToFileURL(resolve("build/server/index.js")).href)) as ServerBuild;
  const settings = { ...readSettings({ NODE_ENV: "test", LOG_LEVEL: "silent" }), ...own };
  const app = createHub({ db, settings, build, log: createLog(settings.logLevel), clock });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sessions = createSessions(db, settings.secure);
  const signedIn = async (person: { id: string }) => {
    const cookie = await sessions.start(person.id, "test", new Date().toISOString());
    return new Browser(url, cookie);
  };
  const hub: TestHub = {
    url,
    db,
    visitor: () => new Browser(url),
    signedIn,
    as: async (role) => {
      const person = await makePerson(db, { role });
      return Object.assign(await signedIn(person), { personId: person.id });
    },
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { hub, close };
}

export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    cookie?: string,
  ) {
    if (cookie) this.#keep(cookie);
  }

  /** Does not follow redirects: `location` says where to. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, { headers });
  }

  async post(
    path: string,
    fields: Record<string, string | string[]> | FormData = {},
  ): Promise<Page> {
    return this.#send(path, {
      method: "POST",
      headers: { Origin: this.url },
      body: fields instanceof FormData ? fields : formBody(fields),
    });
  }

  /** Posts, and reads the page that it leads to. */
  async postAndFollow(
    path: string,
    fields: Record<string, string | string[]> | FormData = {},
  ): Promise<Page> {
    const reply = await this.post(path, fields);
    return reply.location ? this.get(reply.location) : reply;
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) {
      headers.set(
        "Cookie",
        [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      );
    }
    const response = await fetch(`${this.url}${path}`, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const location = response.headers.get("location");
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, location };
  }

  #keep(cookie: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.#cookies.delete(name!);
    else this.#cookies.set(name!, value!);
  }
}

export interface Page {
  status: number;
  text: string;
  headers: Headers;
  location: string | null;
}

function formBody(fields: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return body;
}
