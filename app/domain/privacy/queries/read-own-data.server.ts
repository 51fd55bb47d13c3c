/** Knows everything that is kept about a person, as the person gets it: one object, to be read and kept. */
import { translator } from "#app/i18n/languages.server.ts";
import type { Db } from "#db/client.server.ts";
import type { OwnerAsked } from "../own-data.ts";
import {
  listOwnMails,
  readOwnAccess,
  readOwnLog,
  readOwnProfile,
} from "./read-own-account.server.ts";
import { readOwnPairing } from "./read-own-pairing.server.ts";
import { listOwnEnrolments, readOwnMeetings, readOwnNotes } from "./read-own-part.server.ts";

/** The keys are English in both languages, so that a program reads the file; topics are words. */
export async function readOwnData(db: Db, asked: OwnerAsked) {
  const t = translator(asked.language, "privacy");
  return {
    aboutThisFile: {
      site: asked.site.name,
      address: asked.site.address,
      madeAt: asked.now,
      whatItIs: t("file.what"),
      notInIt: [t("file.secrets"), t("file.mails"), t("file.exclusions"), t("file.others")],
    },
    profile: await readOwnProfile(db, asked),
    access: await readOwnAccess(db, asked),
    enrolments: await listOwnEnrolments(db, asked),
    meetings: await readOwnMeetings(db, asked),
    notes: await readOwnNotes(db, asked),
    learningPartners: await readOwnPairing(db, asked),
    mails: await listOwnMails(db, asked),
    log: await readOwnLog(db, asked),
  };
}

export type OwnData = Awaited<ReturnType<typeof readOwnData>>;
