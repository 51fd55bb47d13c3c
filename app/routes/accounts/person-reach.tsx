/** How to reach a person and what they do, as far as the asker may know. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { spokenLanguages, type VisibleProfile } from "#app/domain/accounts/person.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { MailIcon } from "#app/ui/icon.tsx";
import { MetaItem } from "#app/ui/meta.tsx";
import { PersonStanding } from "./person-rows.tsx";

/** Stands under the name, so that it is on the first screen of a phone. */
export function ReachLine({ person }: { person: VisibleProfile }) {
  const { email, phone } = person;
  return (
    <>
      {email ? (
        <MetaItem icon={<MailIcon size="small" />}>
          <a href={`mailto:${email}`}>{email}</a>
        </MetaItem>
      ) : null}
      {phone ? (
        <MetaItem>
          <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
        </MetaItem>
      ) : null}
      <PersonStanding person={person} />
    </>
  );
}

export function PersonFacts({ person }: { person: VisibleProfile }) {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const { title, roleKey, sectorKey, languages } = person;
  const job = roleKey ? termLabel(roleKey, language) : "";
  const spoken = spokenLanguages.filter((code) => (languages as string[]).includes(code));
  return (
    <DefinitionList
      items={[
        { term: t("fields.jobRole"), description: job === title ? "" : job },
        { term: t("fields.sector"), description: sectorKey && termLabel(sectorKey, language) },
        {
          term: t("person.languages"),
          description: spoken.map((code) => t(`languages.${code}`)).join(", "),
        },
      ]}
    />
  );
}
