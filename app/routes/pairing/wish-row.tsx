/** One quiet wish: who asks, about whom, why, and what the organiser can do. */
import { Form } from "@remix-run/react";
import type { Wish } from "#app/domain/pairing/queries/list-wishes.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/button.tsx";
import { ListRow } from "#app/ui/list-rows.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Tile } from "#app/ui/tile.tsx";

export function WishRow({ wish }: { wish: Wish }) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const { asker, peers, round, text, createdAt, settledAt } = wish;
  const { name, municipality } = asker;
  const names = peers.map((peer) => peer.name).join(", ");
  return (
    <ListRow
      title={name}
      headingLevel={3}
      to={`/people/${asker.id}`}
      lead={
        municipality ? <Tile label={municipality.label} title={municipality.name} /> : undefined
      }
      meta={
        <>
          <span>{t("wishes.pairedWith", { names, round })}</span>
          <span>
            {settledAt
              ? t("wishes.settledOn", { day: formatDay(settledAt, language) })
              : t("wishes.asked", { day: formatDay(createdAt, language) })}
          </span>
        </>
      }
      aside={settledAt ? undefined : <Settle wish={wish} />}
    >
      {text ? <PlainText text={text} /> : <p>{t("wishes.noReason")}</p>}
      <p>
        <a href={`mailto:${asker.email}`}>{t("wishes.write", { name })}</a>
      </p>
    </ListRow>
  );
}

function Settle({ wish: { pairId, asker } }: { wish: Wish }) {
  const { t } = useTranslation("partnership");
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="pair" value={pairId} />
      <input type="hidden" name="person" value={asker.id} />
      <Button
        variant="secondary"
        size="small"
        aria-label={t("wishes.settleNamed", { name: asker.name })}
      >
        {t("wishes.settle")}
      </Button>
    </Form>
  );
}
