/** The hub as people meet it: a real Chromium, at a phone's or a desk's width, with or without JavaScript. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { createSessions } from "#app/web/sessions.server.ts";
import type { Settings } from "#app/web/settings.server.ts";
import type { Db, Engine } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { launchChromium } from "./chromium.ts";
import { newDatabase } from "./database.ts";
import { startHub } from "./hub.ts";

export const PHONE = 320;
export const DESK = 1280;

export interface Visit {
  /** Who is signed in; nobody by default. */
  as?: { id: string };
  width?: number;
  language?: Language;
  javaScript?: boolean;
}

export interface Site {
  db: Db;
  url: string;
  /** A page of its own browser context. What goes wrong in it fails the test. */
  open(visit?: Visit): Promise<Page>;
}

interface SiteOptions {
  fill?: (db: Db) => Promise<void>;
  settings?: Partial<Settings>;
}

/** One hub for a whole test file, since starting a browser for each test is slow. */
export function useSite(
  engine: Engine = "sqlite",
  { fill, settings }: SiteOptions = {},
): () => Site {
  let site: Site;
  let browser: Browser;
  let close: () => Promise<void>;
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    const database = await newDatabase(engine);
    await fill?.(database.db);
    const running = await startHub(database.db, { settings });
    browser = await launchChromium();
    close = async () => {
      await browser.close();
      await running.close();
      await database.remove();
    };
    const { url } = running.hub;
    const open = async (visit: Visit = {}) => {
      const context = await newContext(browser, database.db, url, visit);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems);
      return page;
    };
    site = { db: database.db, url, open };
  }, 180_000);
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(() => close());
  return () => site;
}

async function newContext(browser: Browser, db: Db, url: string, visit: Visit) {
  const { width = DESK, language = "da", javaScript = true } = visit;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width === PHONE ? 640 : 900 },
    javaScriptEnabled: javaScript,
    locale: language === "da" ? "da-DK" : "en-GB",
    reducedMotion: "reduce",
  });
  const cookies: { name: string; value: string; url: string }[] = [
    { name: "lang", value: language, url },
  ];
  if (visit.as) {
    const cookie = await createSessions(db, false).start(
      visit.as.id,
      "browser",
      new Date().toISOString(),
    );
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    cookies.push({ name: name!, value: value!, url });
  }
  await context.addCookies(cookies);
  return context;
}

/** Waits until the page's JavaScript has taken over. (Playwright's own waiting would need eval.) */
export async function awake(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate("Boolean(window.__remixRouter)")).toBe(true);
}

/** A script that fails, a broken rule of the content security policy, an answer of 500: all are defects. */
function watch(page: Page, problems: string[]) {
  page.on("pageerror", (error) => problems.push(`${page.url()} page error: ${error.message}`));
  page.on("console", (message) => {
    const expected = /the server responded with a status of 4/.test(message.text());
    if (message.type() === "error" && !expected)
      problems.push(`${page.url()} console: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
}
