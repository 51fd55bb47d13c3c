/** Knows the mail server: hands it one mail, and tells what it answered. */
import nodemailer, { type SendMailOptions } from "nodemailer";

export interface OutgoingMail {
  id: string;
  to: string;
  language: string;
  subject: string;
  text: string;
  html: string;
  calendar: { text: string; method: string } | null;
}

/**
 * What became of a mail. "later": the server asks to try again. "refused": it never takes this mail.
 * "outage": it was not reached or did not let us in, which says nothing of the mail.
 */
export type Delivery = { state: "sent" } | Failure;

interface Failure {
  state: "later" | "refused" | "outage";
  code: string;
  error: string;
}

export interface MailTransport {
  send(mail: OutgoingMail): Promise<Delivery>;
  /** Undefined where the server answers and lets us in, else what went wrong. */
  check(): Promise<{ code: string; error: string } | undefined>;
  close(): void;
}

export const MAIL_CONNECTIONS = 5;
/** Nothing is waited for longer, however slowly the server drips. */
const SEND_MS = 120_000;

export function createMailTransport(smtpUrl: string, from: string): MailTransport {
  const pool = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAIL_CONNECTIONS,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await withinTime(pool.sendMail(messageOf(mail, from)), () => pool.close());
        return { state: "sent" };
      } catch (error) {
        return failureOf(error as SmtpError);
      }
    },
    async check() {
      try {
        await pool.verify();
        return undefined;
      } catch (error) {
        return failureOf(error as SmtpError);
      }
    },
    close: () => pool.close(),
  };
}

/** The Message-ID comes from the outbox, so that a mail that had to be sent twice is known as one. */
function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "localhost";
  return {
    from,
    // An object, so that nothing in an address is read as a second one.
    to: { name: "", address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domain}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": mail.language,
    },
    // Never beside other attachments: nodemailer then drops the calendar alternative.
    ...(mail.calendar && {
      icalEvent: { method: mail.calendar.method, content: mail.calendar.text },
    }),
  };
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

const BEFORE_ANY_MAIL = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH)/;
const UNREACHED = new Set(["EDNS", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "ECONNREFUSED"]);

function failureOf(error: SmtpError): Failure {
  const { code = "unknown", command = "", responseCode } = error;
  const about = { code: responseCode ? String(responseCode) : code, error: sentence(error) };
  if (BEFORE_ANY_MAIL.test(command) || UNREACHED.has(code)) return { state: "outage", ...about };
  if (code === "ESOCKET" && !command) return { state: "outage", ...about };
  // A refused sender is a setting to mend, not a matter of this mail.
  if (responseCode && responseCode >= 500 && !command.startsWith("MAIL"))
    return { state: "refused", ...about };
  return { state: "later", ...about };
}

function sentence(error: Error): string {
  return error.message.replace(/\s+/g, " ").slice(0, 300);
}

async function withinTime<T>(sending: Promise<T>, giveUp: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      giveUp();
      reject(Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" }));
    }, SEND_MS);
  });
  return Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
