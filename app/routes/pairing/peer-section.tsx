/** The peer of now: name and tile, why, how to reach each other, and what to ask first. */
import { Link } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Card, CardGrid } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { Tile } from "#app/ui/tile.tsx";
import type { ShownOwnPair } from "./peer-page.server.ts";

export function PeerSection({ pair }: { pair: ShownOwnPair }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const two = pair.peers.length > 1;
  return (
    <>
      <Section
        id="peer"
        title={t(two ? "peer.yoursTwo" : "peer.yours")}
        lead={[
          t("peer.since", { day: formatDay(pair.publishedAt, language) }),
          ...(pair.closed ? [t("peer.ended")] : []),
        ].join(". ")}
      >
        {two ? (
          <CardGrid>
            {pair.peers.map((peer) => (
              <PeerCard key={peer.id} peer={peer} />
            ))}
          </CardGrid>
        ) : (
          pair.peers.map((peer) => (
            <Narrow key={peer.id}>
              <PeerCard peer={peer} />
            </Narrow>
          ))
        )}
        <p className="meta">{t("peer.reachHint")}</p>
      </Section>
      <Section id="why" title={t(two ? "peer.whyThree" : "peer.whyTwo")}>
        {pair.links.map((link) => (
          <div key={link.title}>
            {two ? <h3>{link.title}</h3> : null}
            <ul>
              {link.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <Section id="ask" title={t("peer.ask")} tone="soft">
        <p className="font-lead">{pair.question}</p>
      </Section>
    </>
  );
}

function PeerCard({ peer }: { peer: ShownOwnPair["peers"][number] }) {
  const { t } = useTranslation("pairing");
  const { id, name, title, municipality, email, phone, offers, wants } = peer;
  return (
    <Card
      tone="strong"
      title={name}
      to={`/people/${id}`}
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
