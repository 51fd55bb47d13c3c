/** The first import of every command: settings from .env, and React as it is in production. */
import { existsSync } from "node:fs";

// What the environment says already wins over the file.
if (existsSync(".env")) process.loadEnvFile(".env");
process.env.NODE_ENV ||= "production";
