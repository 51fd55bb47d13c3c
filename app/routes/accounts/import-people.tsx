/** Invites from a list: a file, a look through what would happen, and only then the mails. */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { DownloadIcon } from "#app/ui/icon.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { checkFile, sendList } from "./import-list.server.ts";
import { ImportPreview } from "./import-preview.tsx";

export const meta = titleMeta;

export function loader({ context }: LoaderFunctionArgs) {
  return { title: translator(context.language, "accounts")("import.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const posted = await request.formData();
  if (posted.get("intent") === "send") {
    const sent = await sendList(context, posted);
    if (!sent.ok) return data({ error: sent.error, preview: null }, { status: 422 });
    const { invited, reminded } = sent;
    const page = "/people?state=invited";
    if (invited + reminded === 0)
      return redirectWithFlash(page, { tone: "info", key: "accounts:flash.importedNobody" });
    const values = { invited, reminded };
    return redirectWithFlash(page, { tone: "success", key: "accounts:flash.imported", values });
  }
  const checked = await checkFile(context, posted.get("file"));
  if (!checked.ok) return data({ error: checked.error, preview: null }, { status: 422 });
  return data({ error: null, preview: checked.rows });
}

export default function ImportPeople() {
  const { title } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const crumbs = { label: t("person.breadcrumbs"), links: [{ to: "/people", label: t("title") }] };
  if (outcome?.preview) return <ImportPreview rows={outcome.preview} />;
  const error = outcome?.error ? t(`import.${outcome.error}`) : undefined;
  return (
    <>
      <PageHeader title={title} lead={t("import.lead")} breadcrumbs={crumbs} />
      <Narrow>
        {error ? (
          <ErrorSummary
            title={frame("errorSummaryTitle")}
            errors={[{ href: "#file", text: error }]}
          />
        ) : null}
        <Section id="how" title={t("import.howTitle")}>
          <ol>
            <li>{t("import.how1")}</li>
            <li>{t("import.how2")}</li>
            <li>{t("import.how3")}</li>
          </ol>
          <ButtonLink
            to="/people/import/example.csv"
            reloadDocument
            download
            icon={<DownloadIcon />}
          >
            {t("import.example")}
          </ButtonLink>
        </Section>
        <Form method="post" encType="multipart/form-data">
          <FileField
            {...{ id: "file", name: "file", label: t("import.file"), hint: t("import.fileHint") }}
            accept=".csv,.txt,text/csv"
            error={error}
          />
          <ButtonRow>
            <Button name="intent" value="check">
              {t("import.check")}
            </Button>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
