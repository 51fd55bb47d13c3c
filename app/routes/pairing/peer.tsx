/** A leader's own page: who the peer is, why, what comes next; earlier peers; a pause, a quiet wish. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { peerForm } from "#app/domain/pairing/forms.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { requireViewer } from "#app/web/context.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { EarlierPeers } from "./earlier-peers.tsx";
import { PauseSection } from "./pause-section.tsx";
import { actOnPeerPage } from "./peer-intents.server.ts";
import { readPeerPage } from "./peer-page.server.ts";
import { PeerSection } from "./peer-section.tsx";
import { SetSection } from "./set-section.tsx";
import { WishSection } from "./wish-section.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  return readPeerPage(context, requireViewer(context));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, peerForm);
  if (submission.status !== "success") return invalid(submission);
  const { refused, reply } = await actOnPeerPage(context, submission.value);
  return reply ?? invalid(submission, { fieldErrors: { until: [`pairing:pause.${refused}`] } });
}

export default function PeerPage() {
  const page = useLoaderData<typeof loader>();
  const { title, current, set, missedIn, earlier, pausedUntil, today } = page;
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("pairing");
  const trio = current !== null && current.peers.length > 1;
  const resultOf = (intent: string) =>
    lastResult?.initialValue?.intent === intent ? lastResult : undefined;
  return (
    <>
      <PageHeader
        title={title}
        lead={!current && set ? undefined : t(trio ? "peer.leadTwo" : "peer.lead")}
        size="compact"
      />
      {missedIn ? (
        <Alert tone="info">
          <p>{t("peer.withoutNow", { season: missedIn })}</p>
        </Alert>
      ) : null}
      {current ? <PeerSection pair={current} today={today} /> : missedIn || set ? null : <NoPeer />}
      {current ? (
        <p>
          <Link to={`/seasons/${current.season}/pairs`}>
            {t("peer.toPairs", { season: current.season })}
          </Link>
        </p>
      ) : null}
      {set ? <SetSection set={set} earlier={page.earlierSets} /> : null}
      {earlier.length > 0 ? <EarlierPeers pairs={earlier} /> : null}
      <PauseSection pausedUntil={pausedUntil} today={today} lastResult={resultOf("pause")} />
      {current && !current.closed ? (
        <WishSection pair={current} lastResult={resultOf("wish")} />
      ) : null}
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
