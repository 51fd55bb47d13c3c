/** A leader's own page: who the peer is, why, how to reach each other; earlier peers; the pause. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { pausePerson, resumePerson } from "#app/domain/pairing/commands/pause-person.server.ts";
import { ownPauseForm } from "#app/domain/pairing/forms.ts";
import { formatDay } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { EarlierPeers } from "./earlier-peers.tsx";
import { PauseSection } from "./pause-section.tsx";
import { readPeerPage } from "./peer-page.server.ts";
import { PeerSection } from "./peer-section.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  return readPeerPage(context, requireViewer(context));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = requireViewer(context);
  const submission = await readForm(request, ownPauseForm);
  if (submission.status !== "success") return invalid(submission);
  const { db, language } = context;
  const form = submission.value;
  const act = actOf(context);
  if (form.intent === "resume") {
    await resumePerson(db, act, { personId });
    return redirectWithFlash("/peer", { tone: "success", key: "pairing:flash.ownResumed" });
  }
  const outcome = await pausePerson(db, act, { personId, untilOn: form.until });
  if (!outcome.ok)
    return invalid(submission, { fieldErrors: { until: [`pairing:pause.${outcome.reason}`] } });
  const values = { day: formatDay(form.until, language) };
  return redirectWithFlash("/peer", { tone: "success", key: "pairing:flash.ownPaused", values });
}

export default function PeerPage() {
  const { title, current, missedIn, earlier, pausedUntil, today } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("pairing");
  const trio = current !== null && current.peers.length > 1;
  return (
    <>
      <PageHeader title={title} lead={t(trio ? "peer.leadTwo" : "peer.lead")} size="compact" />
      {missedIn ? (
        <Alert tone="info">
          <p>{t("peer.withoutNow", { season: missedIn })}</p>
        </Alert>
      ) : null}
      {current ? <PeerSection pair={current} /> : missedIn ? null : <NoPeer />}
      {current ? (
        <p>
          <Link to={`/seasons/${current.season}/pairs`}>
            {t("peer.toPairs", { season: current.season })}
          </Link>
        </p>
      ) : null}
      {earlier.length > 0 ? <EarlierPeers pairs={earlier} /> : null}
      <PauseSection pausedUntil={pausedUntil} today={today} lastResult={lastResult} />
    </>
  );
}

function NoPeer() {
  const { t } = useTranslation("pairing");
  return (
    <EmptyState
      headingLevel={2}
      title={t("peer.none.title")}
      action={<ButtonLink to="/account">{t("peer.none.topics")}</ButtonLink>}
    >
      <p>{t("peer.none.text")}</p>
      <p>{t("peer.none.hint")}</p>
    </EmptyState>
  );
}
