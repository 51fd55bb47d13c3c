/** The leader's learning partner, or both in a trio, with a way to write. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { TileName } from "#app/ui/tile.tsx";
import type { LeaderHomeRead } from "./read-leader-home.server.ts";

export function PeerCard({ pair }: { pair: NonNullable<LeaderHomeRead["pair"]> }) {
  const { t } = useTranslation("home");
  const { peers } = pair;
  return (
    <section className="front-peer">
      <h2>{t("peer.title", { count: peers.length })}</h2>
      <ul>
        {peers.map(({ id, name, title, email, municipality }) => (
          <li key={id}>
            <TileName
              label={municipality?.label ?? "–"}
              title={municipality?.name ?? name}
              name={name}
              to={`/people/${id}`}
              meta={[title, municipality?.name].filter(Boolean).join(", ")}
            />
            {email ? <a href={`mailto:${email}`}>{t("peer.write", { name })}</a> : null}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/peer">{t("peer.why")}</Link>
      </p>
    </section>
  );
}
