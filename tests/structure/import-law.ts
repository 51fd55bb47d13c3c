/** The import law (ARCHITECTURE.md) as a function from one import to what is wrong with it. */
import { posix } from "node:path";

/** Rooms from left to right: a room imports only rooms to its left. */
export const rooms = [
  "municipalities", "accounts", "seasons", "meetings", "notes", "pairing", "privacy",
]; // prettier-ignore

const leaves = ["markdown", "search", "calendar", "mail", "i18n", "audit", "threads"];
const domainFile = /^(rules|policy|forms|queries\.server|commands\.server|[a-z]+(-[a-z]+)*)\.ts$/;

export interface Import {
  from: string;
  /** The file imported, from the repository's root; packages keep their name. */
  to: string;
}

/** The path from the root that `specifier` means in `file`; a package's name stays. */
export function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(posix.dirname(file), specifier);
}

/** Says where the code belongs instead, or null where the import is lawful. */
export function unlawful({ from, to }: Import): string | null {
  const bans: [boolean, string][] = [
    [isEngine(from) && !isEngine(to), "the engine imports itself alone"],
    [inside(from, "db") && isOurs(to) && !inside(to, "db"), "db imports nothing of ours"],
    [inside(from, "app/routes") && opensDatabase(to), "routes never touch db: ask the domain"],
    [inside(from, "app/domain") && webSide(to), "domain knows no web: return a value instead"],
    [inside(from, "app/domain") && /^(react|@remix-run\/)/.test(to), "domain knows no React"],
    [inside(from, "app/ui") && isOurs(to) && !inside(to, "app/ui"), "ui knows no noun of ours"],
    [isLeaf(from) && isOurs(to) && !leafMay(to), "a leaf imports db and leaves only"],
    [inside(from, "app/web") && inside(to, "app/routes"), "web does not know the pages"],
    [inside(from, "app") && inside(to, "scripts"), "the site does not know its scripts"],
    [!mayTest(from) && inside(to, "tests"), "nothing but tests imports tests"],
    [crossesToTheRight(from, to), "a room imports only rooms to its left"],
    [crossRoomCommand(from, to), "commands never call another room's commands"],
    [mints(from, to), "only the session guard mints a scope"],
  ];
  return bans.find(([broken]) => broken)?.[1] ?? null;
}

/** Null for a file name that a room may have. */
export function unlawfulName(file: string): string | null {
  const parts = file.split("/");
  if (/(^|\/)(utils?|lib|helpers?|common|misc|services?|shared)(\/|\.|$)/.test(file)) {
    return "a drawer: name the thing that it is";
  }
  if (inside(file, "app/domain") && parts.length === 4 && !domainFile.test(parts[3]!)) {
    return "not one of a room's file names";
  }
  return null;
}

const inside = (file: string, folder: string) => file.startsWith(`${folder}/`);
const isEngine = (file: string) => inside(file, "app/domain/pairing/engine");
const isLeaf = (file: string) => leaves.some((leaf) => inside(file, `app/${leaf}`));
const isOurs = (file: string) =>
  ["app", "db", "scripts", "tests"].some((folder) => inside(file, folder));
/** db/schema.ts holds types alone, which every floor may name. */
const opensDatabase = (file: string) => inside(file, "db") && file !== "db/schema.ts";
const webSide = (file: string) =>
  ["app/routes", "app/web", "app/ui"].some((folder) => inside(file, folder));
const leafMay = (to: string) => inside(to, "db") || isLeaf(to);

const mayTest = (file: string) => inside(file, "tests") || file === "scripts/test.ts";

function roomOf(file: string): string | null {
  return inside(file, "app/domain") ? file.split("/")[2]! : null;
}

function crossesToTheRight(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  return own !== null && other !== null && rooms.indexOf(other) > rooms.indexOf(own);
}

function crossRoomCommand(from: string, to: string): boolean {
  const [own, other] = [roomOf(from), roomOf(to)];
  return own !== null && other !== null && own !== other && /\/commands(\/|\.)/.test(to);
}

function mints(from: string, to: string): boolean {
  if (to !== "app/web/scope.server.ts") return false;
  return from !== "app/web/hub.server.ts" && !inside(from, "tests") && !inside(from, "scripts");
}
