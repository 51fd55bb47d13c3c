/** From a list's address to the filters of the query; what names nothing is left out. */
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { audiences, type NoteFilters } from "#app/domain/notes/note.ts";
import { listSeasonNames } from "#app/domain/seasons/queries/list-seasons.server.ts";
import type { HubContext } from "#app/web/context.ts";

export interface ListChoices {
  municipalities: { value: string; label: string }[];
  seasons: { value: string; number: number; title: string }[];
}

/** As they stand in the address; empty where they are not set. */
export interface AskedFilters {
  q: string;
  topic: string;
  municipality: string;
  season: string;
  audience: string;
}

export async function readFilters(request: Request, context: HubContext) {
  const { db, scope, viewer, today, language } = context;
  const query = new URL(request.url).searchParams;
  const [municipalities, seasons] = await Promise.all([
    listMunicipalities(db, today),
    listSeasonNames(db, scope),
  ]);
  const topic = topicKeys.find((key) => key === query.get("topic")) ?? null;
  const municipality = municipalities.find((one) => one.slug === query.get("municipality"));
  const season = seasons.find((one) => String(one.number) === query.get("season"));
  const audience = (viewer && audiences.find((one) => one === query.get("audience"))) ?? null;
  const filters: NoteFilters = {
    ...{ topic, audience, language },
    municipalityCode: municipality?.code ?? null,
    seasonId: season?.id ?? null,
  };
  const asked: AskedFilters = {
    q: (query.get("q") ?? "").trim().slice(0, 200),
    topic: topic ?? "",
    municipality: municipality?.slug ?? "",
    season: season ? String(season.number) : "",
    audience: audience ?? "",
  };
  const choices: ListChoices = {
    municipalities: municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    seasons: seasons.map(({ number, title }) => ({ value: String(number), number, title })),
  };
  return { filters, asked, choices, after: query.get("after") };
}

/** The list's address with these filters, and from this place on. */
export function listAddress(asked: AskedFilters, after: string | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  if (after) query.set("after", after);
  const text = query.toString();
  return text ? `/notes?${text}` : "/notes";
}
