/** What one can ask of the data about oneself: a file of it, and that it is deleted. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { titleMeta } from "#app/web/title.ts";
import { AccountTabs } from "../accounts/account-tabs.tsx";

export const meta = titleMeta;

export function loader({ context }: LoaderFunctionArgs) {
  return { title: translator(context.language, "privacy")("title") };
}

export default function OwnDataPage() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation("privacy");
  return (
    <>
      <PageHeader title={title} lead={t("lead")} size="compact" />
      <AccountTabs />
      <Narrow>
        <Section id="download" title={t("download.title")} lead={t("download.lead")}>
          <ButtonRow>
            <ButtonLink to="/account/data.json" variant="primary" reloadDocument download>
              {t("download.button")}
            </ButtonLink>
          </ButtonRow>
          <p>
            <Link to="/privacy">{t("more")}</Link>
          </p>
        </Section>
        <Section id="deletion" title={t("deletion.title")} lead={t("deletion.lead")} tone="soft">
          <ButtonRow>
            <ButtonLink to="/account/delete">{t("deletion.button")}</ButtonLink>
          </ButtonRow>
        </Section>
      </Narrow>
    </>
  );
}
