/** A mailed question: opening it changes nothing (mail scanners do too); a button saves the answer. */
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { answerByLink } from "#app/domain/pairing/commands/answer-whether-met.server.ts";
import { metForm } from "#app/domain/pairing/forms.ts";
import { getMetLink } from "#app/domain/pairing/queries/get-met-link.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { problem } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { namesOf } from "./find-pair.server.ts";
import { MetButtons } from "./met-buttons.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, now, language } = context;
  const link = await getMetLink(db, params.token!, now);
  const t = translator(language, "partnership");
  if (!link) return data({ title: t("met.goneTitle"), link: null }, { status: 410 });
  const { pairId, answer, expiresAt } = link;
  const title = t("met.titleNamed", {
    names: namesOf(
      link.names.map((name) => ({ name })),
      language,
    ),
  });
  return data({ title, link: { pairId, answer, expiresAt } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = await readForm(request, metForm);
  if (submission.status !== "success") throw problem(404);
  const secret = params.token!;
  const { answer } = submission.value;
  const outcome = await answerByLink(context.db, actOf(context), { secret, answer });
  // Where the link is gone, the page itself says so.
  if (!outcome.ok) throw problem(404);
  return redirectWithFlash(`/met/${secret}`, { tone: "success", key: "partnership:flash.met" });
}

export default function MetPage() {
  const { title, link } = useLoaderData<typeof loader>();
  const { t } = useTranslation("partnership");
  return link ? (
    <>
      <PageHeader title={title} lead={t("met.linkLead")} />
      <Narrow>
        <Answered {...link} />
        <p>{t("met.lead")}</p>
        <Form method="post">
          <MetButtons given={link.answer} primary={link.answer === null} />
        </Form>
      </Narrow>
    </>
  ) : (
    <>
      <PageHeader title={title} lead={t("met.gone")} />
      <ButtonLink to="/peer" variant="primary">
        {t("met.toPeer")}
      </ButtonLink>
    </>
  );
}

function Answered({ pairId, answer, expiresAt }: NonNullable<Loaded["link"]>) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const until = t("met.until", { day: formatDay(expiresAt, language) });
  if (answer === null) return <p className="meta">{until}</p>;
  return (
    <>
      <Alert tone="success">
        <p>{t("met.linkSaved", { answer: t(`met.${answer}`) })}</p>
        <p>{until}</p>
      </Alert>
      {answer === "yes" ? (
        <ButtonRow>
          <ButtonLink to={`/peer/${pairId}/reflection`}>{t("met.next")}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
