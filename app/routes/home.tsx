/** The start page: another one for a visitor, a leader and an organiser. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOrganiser } from "#app/domain/accounts/viewer.ts";
import { titleMeta } from "#app/web/title.ts";
import { LeaderHome } from "./home/leader-home.tsx";
import { OrganiserHome } from "./home/organiser-home.tsx";
import { readLeaderHome } from "./home/read-leader-home.server.ts";
import { readOrganiserHome } from "./home/read-organiser-home.server.ts";
import { readVisitorHome } from "./home/read-visitor-home.server.ts";
import { VisitorHome } from "./home/visitor-home.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer } = context;
  if (!viewer) return { who: "visitor" as const, ...(await readVisitorHome(context)) };
  if (isOrganiser(viewer))
    return { who: "organiser" as const, ...(await readOrganiserHome(context, viewer)) };
  return { who: "leader" as const, ...(await readLeaderHome(context, viewer)) };
}

export default function Home() {
  const home = useLoaderData<typeof loader>();
  switch (home.who) {
    case "visitor":
      return <VisitorHome {...home} />;
    case "organiser":
      return <OrganiserHome {...home} />;
    case "leader":
      return <LeaderHome {...home} />;
  }
}
