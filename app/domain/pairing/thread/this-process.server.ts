/** How a process is called where several work on the same database. */
import { hostname } from "node:os";

export function thisProcess(): string {
  return `${hostname()} ${process.pid}`;
}
