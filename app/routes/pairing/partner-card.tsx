/** A partner: name and tile, how to reach them, what they offer and want. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tile } from "#app/ui/tile.tsx";
import type { ShownOwnPair } from "./peer-page.server.ts";

export function PartnerCard({ peer }: { peer: ShownOwnPair["peers"][number] }) {
  const { t } = useTranslation("pairing");
  const { id, name, former, title, municipality, email, phone, offers, wants } = peer;
  return (
    <Card
      tone="strong"
      title={name}
      to={former ? undefined : `/people/${id}`}
      lead={
        municipality ? (
          <Tile label={municipality.label} title={municipality.name} size="large" />
        ) : undefined
      }
      meta={
        <>
          {title ? <span>{title}</span> : null}
          {municipality ? (
            <Link to={`/municipalities/${municipality.slug}`}>{municipality.name}</Link>
          ) : null}
        </>
      }
    >
      {email ? null : <p>{t("peer.gone")}</p>}
      <DefinitionList
        items={[
          {
            term: t("peer.email"),
            description: email ? <a href={`mailto:${email}`}>{email}</a> : null,
          },
          {
            term: t("peer.phone"),
            description: phone ? <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a> : null,
          },
          { term: t("peer.offers"), description: offers.join(", ") },
          { term: t("peer.wants"), description: wants.join(", ") },
        ]}
      />
    </Card>
  );
}
