/** What a deletion takes away, and what stays without a name: the same for oneself and for others. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Section } from "#app/ui/section.tsx";

const goes = [
  "profile", "access", "enrolments", "meetings", "notes", "partners", "mails",
] as const; // prettier-ignore
const stays = ["notes", "part", "pairs", "log"] as const;

export function WhatGoes({ mailDays }: { mailDays: number }) {
  const { t } = useTranslation("privacy");
  return (
    <>
      <Section id="goes" title={t("deletion.goesTitle")}>
        <ul>
          {goes.map((one) => (
            <li key={one}>{t(`deletion.goes.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="stays" title={t("deletion.staysTitle")}>
        <ul>
          {stays.map((one) => (
            <li key={one}>{t(`deletion.stays.${one}`)}</li>
          ))}
        </ul>
        <p>{t("deletion.texts", { days: mailDays })}</p>
      </Section>
    </>
  );
}
