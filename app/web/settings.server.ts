/** Settings come from the environment, are checked once at start, and are listed in .env.example. */
import { z } from "zod";

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, "begins with postgres://")),
  SITE_ADDRESS: optional(z.url({ protocol: /^https?$/ })),
  SITE_NAME: optional(z.string().max(60)),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "begins with smtp:// or smtps://")),
  MAIL_FROM: optional(z.string().max(200)),
  CONTACT_NAME: optional(z.string().max(200)),
  CONTACT_EMAIL: optional(z.email()),
  CONTACT_PHONE: optional(z.string().max(40)),
  WAS_ADDRESS: optional(z.url()),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export interface Settings {
  mode: "development" | "production" | "test";
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  siteName: string;
  /** Without a slash at its end. */
  siteAddress: string;
  /** True where the site is reached over https: cookies are then bound to it. */
  secure: boolean;
  /** Undefined: mails are kept in the outbox and not sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  contact: { name: string; email: string; phone: string };
  /** The official accessibility statement in WAS-Tool. */
  wasAddress: string | undefined;
  /** Proxies in front whose X-Forwarded-For is believed. */
  trustProxy: number;
  logLevel: string;
  /** Demonstration: mails are shown at /demo/mail and every page says what it is. */
  demo: boolean;
}

export class SettingsError extends Error {}

/** Throws a SettingsError with a sentence for each setting that is wrong or missing. */
export function readSettings(environment: NodeJS.ProcessEnv, { demo = false } = {}): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")}: ${issue.message}`,
    );
    throw new SettingsError(
      `These settings can't be used (see .env.example):\n${problems.join("\n")}`,
    );
  }
  const env = parsed.data;
  const local = `http://localhost:${env.PORT}`;
  const siteAddress = (env.SITE_ADDRESS ?? local).replace(/\/+$/, "");
  return {
    mode: env.NODE_ENV, port: env.PORT, host: env.HOST, dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    siteName: env.SITE_NAME ?? "Læringsnetværket",
    siteAddress,
    secure: siteAddress.startsWith("https://"),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `Læringsnetværket <netvaerk@${new URL(siteAddress).hostname}>`,
    contact: {
      name: env.CONTACT_NAME ?? "",
      email: env.CONTACT_EMAIL ?? "",
      phone: env.CONTACT_PHONE ?? "",
    },
    wasAddress: env.WAS_ADDRESS, trustProxy: env.TRUST_PROXY, logLevel: env.LOG_LEVEL, demo,
  }; // prettier-ignore
}
