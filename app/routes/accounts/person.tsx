/** A person: what the asker may see of the profile, the seasons and the notes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { mayManage } from "#app/domain/accounts/policy.ts";
import { getVisibleProfile } from "#app/domain/accounts/queries/profiles.server.ts";
import { listNotesOfPerson } from "#app/domain/notes/queries/list-notes.server.ts";
import { listSeatsOf } from "#app/domain/seasons/queries/list-seats.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { PersonAbout, PersonNotes, PersonSeasons } from "./person-parts.tsx";
import { PersonFacts, ReachLine } from "./person-reach.tsx";
import { PersonTile } from "./person-rows.tsx";

export const meta = titleMeta;
const NOTES_SHOWN = 5;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, scope, viewer } = context;
  const personId = params.personId!;
  const person = await getVisibleProfile(db, scope, personId);
  if (!person) throw notFound();
  const [seats, { notes }] = await Promise.all([
    viewer ? listSeatsOf(db, personId) : [],
    listNotesOfPerson(db, scope, personId, { limit: NOTES_SHOWN }),
  ]);
  const own = viewer?.id === personId;
  return {
    title: person.name,
    ...{ person, notes, own, signedIn: viewer !== null },
    seats: seats.map(({ number, title }) => ({ number, title })),
    mayEdit: viewer !== null && !own && mayManage(viewer, person),
  };
}

export default function Person() {
  const { person, seats, notes, own, signedIn, mayEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  const { name, municipality, title } = person;
  const crumbs = { label: t("person.breadcrumbs"), links: [{ to: "/people", label: t("title") }] };
  return (
    <>
      <PageHeader
        breadcrumbs={signedIn ? crumbs : undefined}
        badge={<PersonTile person={person} size="large" />}
        kicker={
          municipality ? (
            <Link to={`/municipalities/${municipality.slug}`}>{municipality.name}</Link>
          ) : null
        }
        title={name}
        lead={title || undefined}
        meta={<ReachLine person={person} />}
        actions={
          own ? (
            <ButtonLink to="/account">{t("person.editOwn")}</ButtonLink>
          ) : mayEdit ? (
            <ButtonLink to={`/people/${person.id}/edit`}>{t("person.edit")}</ButtonLink>
          ) : undefined
        }
      />
      {own ? <Alert>{t("person.asSeen")}</Alert> : null}
      {person.state === "invited" ? <Alert>{t("person.invitedNote", { name })}</Alert> : null}
      {person.state === "disabled" ? (
        <Alert tone="warning">{t("person.disabledNote")}</Alert>
      ) : null}
      <Columns asideLabel={t("person.facts")} aside={<PersonFacts person={person} />}>
        <PersonAbout person={person} own={own} alone={seats.length + notes.length === 0} />
        <PersonSeasons seats={seats} />
        <PersonNotes notes={notes} />
      </Columns>
    </>
  );
}
