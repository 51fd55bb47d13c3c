/**
 * Public pages for visitors, kept in memory. The key holds the version that every public write raises
 * in its own transaction, so an old page is never found again; and the minute, since what is "next"
 * changes without a write.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";
import { askedTogether } from "#db/asked-together.ts";
import type { Db } from "#db/client.server.ts";
import { publicVersion } from "#db/kept.server.ts";

const MAX_BYTES = 32 * 1024 * 1024;

export interface CachedPage {
  body: Buffer;
  gzipped: Buffer;
  etag: string;
  headers: Record<string, string>;
}

export interface PageCache {
  key(address: string, language: string, now: Date): Promise<string>;
  get(key: string): CachedPage | undefined;
  put(key: string, body: Buffer, headers: Record<string, string>): CachedPage;
}

export function createPageCache(db: Db): PageCache {
  const pages = new LRUCache<string, CachedPage>({
    maxSize: MAX_BYTES,
    sizeCalculation: (page) => page.body.length + page.gzipped.length + 500,
  });
  const version = askedTogether(() => publicVersion(db));
  return {
    async key(address, language, now) {
      const minute = Math.floor(now.getTime() / 60_000);
      return `${await version()} ${minute} ${language} ${address}`;
    },
    get: (key) => pages.get(key),
    put(key, body, headers) {
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      const page = { body, gzipped: gzipSync(body), etag, headers };
      pages.set(key, page);
      return page;
    },
  };
}

/** nginx keeps the page as one that ran out long ago, so it asks by the ETag before giving it out. */
const ASK_EACH_TIME = "@1";

export function sendCached(page: CachedPage, request: Request, response: Response): void {
  // First, since nginx before 1.23 does not keep a page once it has read "no-cache".
  response.set("X-Accel-Expires", ASK_EACH_TIME);
  response.set(page.headers).set({ ETag: page.etag, Vary: "Accept-Encoding, Cookie" });
  allowNoScript(response);
  if (request.get("if-none-match") === page.etag) return void response.status(304).end();
  const gzip = /\bgzip\b/.test(request.get("accept-encoding") ?? "");
  if (gzip) response.set("Content-Encoding", "gzip");
  const body = gzip ? page.gzipped : page.body;
  response.set("Content-Length", String(body.length));
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A visitor's page has no script, and a nonce that a proxy keeps would be nobody's secret. */
function allowNoScript(response: Response): void {
  const policy = response.get("Content-Security-Policy") ?? "";
  response.set("Content-Security-Policy", policy.replace(/script-src [^;]*/, "script-src 'none'"));
}
