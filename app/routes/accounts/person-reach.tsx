/** Where a person works and how to reach them, as far as the asker may know. */
import { useTranslation } from "react-i18next";
import { spokenLanguages, type VisibleProfile } from "#app/domain/accounts/person.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";

type Spoken = (typeof spokenLanguages)[number];

export function PersonReach({ person }: { person: VisibleProfile }) {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const { roleKey, sectorKey, email, phone, languages } = person;
  const spoken = spokenLanguages.filter((code: Spoken) => languages.includes(code));
  return (
    <DefinitionList
      items={[
        { term: t("fields.jobRole"), description: roleKey && termLabel(roleKey, language) },
        { term: t("fields.sector"), description: sectorKey && termLabel(sectorKey, language) },
        {
          term: t("person.languages"),
          description: spoken.map((code) => t(`languages.${code}`)).join(", "),
        },
        {
          term: t("fields.email"),
          description: email && <a href={`mailto:${email}`}>{email}</a>,
        },
        {
          term: t("fields.phone"),
          description: phone && <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>,
        },
      ]}
    />
  );
}
