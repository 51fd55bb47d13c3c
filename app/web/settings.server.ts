/** Settings come from the environment, are checked once at start, and are listed in .env.example. */
import { z } from "zod";

const isAddress = (text: string) => URL.canParse(text);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^/]/)
    .refine(isAddress)
    .optional(),
  SITE_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .regex(/^https?:\/\/[^/?#]+\/?$/)
    .optional(),
  SITE_NAME: z.string().max(60).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/]/)
    .refine(isAddress)
    .optional(),
  MAIL_FROM: z
    .string()
    .max(200)
    .regex(/^[^<>\r\n]*<[^@<>\s]+@[^@<>\s]+>$|^[^@<>\s]+@[^@<>\s]+$/)
    .optional(),
  MAIL_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  CONTACT_NAME: z.string().max(200).optional(),
  CONTACT_EMAIL: z.email().optional(),
  CONTACT_PHONE: z.string().max(40).optional(),
  WAS_ADDRESS: z.url({ protocol: /^https$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type SettingName = keyof typeof schema.shape;
export const settingNames = Object.keys(schema.shape) as SettingName[];

/** What each setting must be, for the sentence about one that is not. */
const mustBe: Record<SettingName, string> = {
  NODE_ENV: "production, development or test",
  PORT: "a whole number from 0 to 65535",
  HOST: "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
  DATA_DIR: "a folder that the hub may write in",
  DATABASE_URL: "an address as postgres://user:password@host:5432/database",
  SITE_ADDRESS: "the site's whole address without a path, such as https://hub.example.dk",
  SITE_NAME: "a name of at most 60 characters",
  SMTP_URL: "an address as smtps://user:password@mail.example.dk:465",
  MAIL_FROM: "a mail address, or a name and an address: Network <network@example.dk>",
  MAIL_KEEP_DAYS: "a whole number of days from 1 to 3650",
  CONTACT_NAME: "a name of at most 200 characters",
  CONTACT_EMAIL: "a mail address",
  CONTACT_PHONE: "a telephone number of at most 40 characters",
  WAS_ADDRESS: "the address of the accessibility statement, beginning with https://",
  TRUST_PROXY: "the number of proxies in front of the hub, from 0 to 5",
  LOG_LEVEL: "fatal, error, warn, info, debug or silent",
};

/** They carry passwords: a sentence about them never repeats what they hold. */
const secret: ReadonlySet<SettingName> = new Set(["DATABASE_URL", "SMTP_URL"]);

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
  /** Days after which a mail that was sent or given up is deleted. */
  mailKeepDays: number;
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
  const parsed = schema.safeParse(withoutBlanks(environment));
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingName))];
    const sentences = wrong.map((name) => {
      const found = secret.has(name) ? "is not right" : `is "${environment[name]}"`;
      return `${name} ${found}: it must be ${mustBe[name]}.`;
    });
    throw new SettingsError(
      `These settings can't be used (each is explained in .env.example):\n${sentences.join("\n")}`,
    );
  }
  const env = parsed.data;
  const local = `http://localhost:${env.PORT}`;
  const siteAddress = (env.SITE_ADDRESS ?? local).replace(/\/+$/, "");
  const siteName = env.SITE_NAME ?? "Læringsnetværket";
  return {
    mode: env.NODE_ENV, port: env.PORT, host: env.HOST, dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    siteName,
    siteAddress,
    secure: siteAddress.startsWith("https://"),
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `${siteName.replace(/[<>"]/g, "")} <netvaerk@${new URL(siteAddress).hostname}>`,
    mailKeepDays: env.MAIL_KEEP_DAYS,
    contact: {
      name: env.CONTACT_NAME ?? "",
      email: env.CONTACT_EMAIL ?? "",
      phone: env.CONTACT_PHONE ?? "",
    },
    wasAddress: env.WAS_ADDRESS, trustProxy: env.TRUST_PROXY, logLevel: env.LOG_LEVEL, demo,
  }; // prettier-ignore
}

/** Mails leave the outbox; in a demonstration they are only shown. */
export function sendsMail(settings: Settings): settings is Settings & { smtpUrl: string } {
  return settings.smtpUrl !== undefined && !settings.demo;
}

/** A setting left empty in a file is a setting left out. */
function withoutBlanks(environment: NodeJS.ProcessEnv): Record<string, string> {
  const known = settingNames.map((name) => [name, environment[name]?.trim()]);
  return Object.fromEntries(known.filter(([, value]) => value)) as Record<string, string>;
}
