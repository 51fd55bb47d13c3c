import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment, formatSize } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Section } from "#app/ui/section.tsx";
import type { SiteState } from "#app/web/site-state.server.ts";

const LITTLE_ROOM = 1024 ** 3;

export function SiteFacts({ site }: { site: SiteState & { address: string } }) {
  const { t } = useTranslation("operations");
  const language = useLanguage();
  const size = (bytes: number) => formatSize(bytes, language);
  const room = site.freeBytes === null ? null : size(site.freeBytes);
  const low = site.freeBytes !== null && site.freeBytes < LITTLE_ROOM;
  return (
    <Section id="site" title={t("site.title")}>
      {low ? (
        <Alert tone="warning">
          <p>{t("site.roomLow", { size: room })}</p>
        </Alert>
      ) : null}
      <DefinitionList
        items={[
          { term: t("site.address"), description: site.address },
          {
            term: t("site.version"),
            description: t("site.versionValue", { version: site.version, node: site.nodeVersion }),
          },
          {
            term: t("site.database"),
            description: t(`site.engine.${site.engine}`, {
              size: size(site.databaseBytes),
              migration: site.migration,
            }),
          },
          { term: t("site.room"), description: room },
          {
            term: t("site.backup"),
            description: site.backupAt ? formatMoment(site.backupAt, language) : t("site.noBackup"),
          },
          { term: t("site.started"), description: formatMoment(site.startedAt, language) },
        ]}
      />
    </Section>
  );
}
