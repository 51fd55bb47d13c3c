/** Who of a season has quietly asked for another peer: for organisers alone. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { settleWish } from "#app/domain/pairing/commands/wish-for-peer.server.ts";
import { settleForm } from "#app/domain/pairing/forms.ts";
import { mayRunRounds } from "#app/domain/pairing/policy.ts";
import { listWishes } from "#app/domain/pairing/queries/list-wishes.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useTranslation } from "#app/i18n/use-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ListRows } from "#app/ui/list-rows.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-round.server.ts";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { WishRow } from "./wish-row.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!mayRunRounds(context.scope)) throw notFound();
  const season = await findSeason({ context, params });
  const t = translator(context.language, "partnership");
  return {
    title: t("wishes.title", { season: season.number }),
    season: season.number,
    wishes: await listWishes(context.db, season.id),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const season = await findSeason({ context, params });
  const submission = await readForm(request, settleForm);
  if (submission.status !== "success") throw notFound();
  const { pair: pairId, person: personId } = submission.value;
  const input = { pairId, personId, seasonId: season.id };
  const { ok } = await settleWish(context.db, actOf(context), input);
  const key = `partnership:flash.${ok ? "settled" : "refused"}`;
  const tone = ok ? "success" : "warning";
  return redirectWithFlash(`/seasons/${season.number}/wishes`, { tone, key });
}

export default function Wishes() {
  const { title, season, wishes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("partnership");
  const waiting = wishes.filter((wish) => wish.settledAt === null);
  const done = wishes.filter((wish) => wish.settledAt !== null);
  return (
    <>
      <PageHeader title={title} lead={t("wishes.lead")} breadcrumbs={useRoundCrumbs(season, 0)} />
      {wishes.length === 0 ? (
        <EmptyState headingLevel={2} title={t("wishes.empty")}>
          <p>{t("wishes.emptyText")}</p>
        </EmptyState>
      ) : null}
      {[
        { id: "open", rows: waiting },
        { id: "done", rows: done },
      ].map(({ id, rows }) =>
        rows.length > 0 ? (
          <Section key={id} id={id} title={t(id === "open" ? "wishes.open" : "wishes.done")}>
            <ListRows>
              {rows.map((wish) => (
                <WishRow key={wish.pairId + wish.asker.id} wish={wish} />
              ))}
            </ListRows>
          </Section>
        ) : null,
      )}
    </>
  );
}
