/** A real SMTP server that keeps what it takes, and answers as a test tells it to. */
import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  parsed: ParsedMail;
  raw: string;
  /** Addresses of the envelope. */
  from: string;
  to: string[];
}

export interface MailServer {
  url: string;
  port: number;
  received: ReceivedMail[];
  /** Mails are answered with this instead of being taken; undefined takes them. */
  answer: { code: number; text: string; when?: "recipient" | "content" } | undefined;
  close(): Promise<void>;
}

/** On a port of its own, or on `port` where a test needs the same one again. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusal = () =>
    Object.assign(new Error(mails.answer?.text), { responseCode: mails.answer?.code });
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, done) =>
      mails.answer?.when === "recipient" ? done(refusal()) : done(),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (mails.answer) return done(refusal());
        const raw = Buffer.concat(chunks).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        void simpleParser(raw).then((parsed) => {
          const from = mailFrom ? mailFrom.address : "";
          received.push({ parsed, raw, from, to: rcptTo.map((one) => one.address) });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(port, "127.0.0.1", listening));
  const own = (smtp.server.address() as AddressInfo).port;
  const mails: MailServer = {
    url: `smtp://127.0.0.1:${own}`,
    port: own,
    received,
    answer: undefined,
    close: () => new Promise((closed) => smtp.close(closed)),
  };
  return mails;
}
