/**
 * A Chromium for the browser tests: one that is there, else Playwright's own, else Debian's package.
 * `npm test` calls it before the tests, so that a fresh machine needs no hand.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const usual = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

export function findChromium(): string | undefined {
  return [...usual, playwrightsOwn()].find((path) => path && existsSync(path));
}

/** Throws with what to do where there is none and none can be got. */
export function findOrInstallChromium(): string {
  const found =
    findChromium() ?? install("npx", ["playwright-core", "install", "--with-deps", "chromium"]);
  if (found) return found;
  install("apt-get", ["update", "-qq"]);
  const debian = install("apt-get", [
    "install",
    "-y",
    "-qq",
    "--no-install-recommends",
    "chromium",
  ]);
  if (debian) return debian;
  throw new Error("No Chromium found, and none could be installed. Set CHROMIUM_PATH to one.");
}

export function launchChromium(): Promise<Browser> {
  const args = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
  ]; // prettier-ignore
  return chromium.launch({ executablePath: findOrInstallChromium(), args });
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function install(command: string, args: string[]): string | undefined {
  console.info(`No Chromium yet: ${command} ${args.join(" ")}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env, timeout: 300_000 });
  } catch {
    return undefined;
  }
  return findChromium();
}
