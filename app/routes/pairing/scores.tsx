/** The table of points and the hard rules, for organisers: changed as data, tried before it is saved. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { ScoreFields } from "#app/domain/pairing/score-form.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { titleMeta } from "#app/web/title.ts";
import { PointFields, RuleFields } from "./score-fields.tsx";
import { ScoreEffect } from "./score-effect.tsx";
import { ScoreVersions } from "./score-versions.tsx";
import { readScoresPage, submitScores, type ScoresReply } from "./scores-page.server.ts";

export const meta = titleMeta;

export function loader({ request, context }: LoaderFunctionArgs) {
  return readScoresPage({ request, context });
}

export function action({ request, context }: ActionFunctionArgs) {
  return submitScores(context, request);
}

export default function Scores() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as ScoresReply | undefined;
  const { t } = useTranslation("pairing");
  const effect = reply?.effect ?? null;
  return (
    <>
      <PageHeader
        title={page.title}
        lead={t("scores.lead")}
        meta={
          <StatusBadge tone="info">{t("scores.inForce", { version: page.inForce })}</StatusBadge>
        }
      />
      {page.fetched ? (
        <Alert tone="info">
          <p>
            {page.fetched === 1
              ? t("scores.restored")
              : t("scores.versionShown", { version: page.fetched })}
          </p>
        </Alert>
      ) : null}
      {effect ? <ScoreEffect effect={effect} /> : null}
      <TableForm key={page.fetched ?? 0} page={page} reply={reply} />
      <ScoreVersions versions={page.versions} inForce={page.inForce} />
    </>
  );
}

interface FormProps {
  page: ReturnType<typeof useLoaderData<typeof loader>>;
  reply: ScoresReply | undefined;
}

function TableForm({ page, reply }: FormProps) {
  const { t } = useTranslation("pairing");
  const [form, fields] = useForm<ScoreFields>({
    id: "scores",
    lastResult: reply?.lastResult,
    defaultValue: { ...page.fields, season: page.seasons[0] },
  });
  const props = useFieldProps();
  return (
    <Form
      method="post"
      action="/administration/scores"
      preventScrollReset={false}
      {...getFormProps(form)}
      noValidate
    >
      <FormErrors form={form} />
      <input type="hidden" name="seen" value={page.inForce} />
      <PointFields fields={fields} />
      <RuleFields fields={fields} />
      {page.seasons.length > 1 ? (
        <SelectField
          {...props(fields.season)}
          label={t("scores.season")}
          options={page.seasons.map((number) => ({
            value: String(number),
            label: t("scores.seasonOption", { number }),
          }))}
        />
      ) : null}
      <ButtonRow>
        <Button name="intent" value="preview" variant="secondary">
          {t("scores.preview")}
        </Button>
        <Button name="intent" value="save">
          {t("scores.save")}
        </Button>
        <ButtonLink to="/administration/scores?version=1" variant="tertiary">
          {t("scores.restore")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
