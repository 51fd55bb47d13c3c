/** Danish: the words of municipalities. */
export const municipalities = {
  title: "Kommuner",
  municipality: "Kommune",
  region: "Region",
  population: "Indbyggere",
  members: "Deltagere",
  hosted: {
    nobody: "Her kan du se, hvem der er med. Kortet fyldes, når den første sæson går i gang.",
    sentence_one:
      "Indtil nu: {{leaders}} leder fra {{municipalities}} af landets {{all}} kommuner.",
    sentence_other:
      "Indtil nu: {{leaders}} ledere fra {{municipalities}} af landets {{all}} kommuner.",
  },
  show: {
    label: "Hvad kortet viser",
    season: "Med i sæson {{number}}",
    ever: "Med i alt",
    region: "Regioner",
  },
  filter: {
    label: "Find kommuner",
    name: "Navn",
    region: "Region",
    allRegions: "Hele landet",
  },
  map: {
    title: {
      season: "Deltagere i sæson {{number}}",
      ever: "Deltagere i alt",
      region: "Regioner",
    },
    description:
      "Et felt for hver kommune, nogenlunde hvor den ligger. Hvert felt fører til kommunens side.",
    asTable: "Vis som tabel",
    noMembers: "ingen deltagere",
    members_one: "{{count}} deltager",
    members_other: "{{count}} deltagere",
    steps: {
      none: "Ingen endnu",
      low: "1–2 deltagere",
      mid: "3–4 deltagere",
      high: "5 eller flere",
    },
  },
  table: {
    title: "Alle kommuner",
    caption_one: "{{count}} kommune",
    caption_other: "{{count}} kommuner",
    season: "Med i sæson {{number}}",
    ever: "Med i alt",
  },
  coverage: {
    title: "Hvor langt er vi nået?",
    of: "{{here}} af {{all}}",
    all: "Alle kommuner har været med.",
    missing_one:
      "Kun {{count}} kommune har endnu ikke været med. Kender du en leder der, så fortæl om netværket.",
    missing_other:
      "{{count}} kommuner har endnu ikke været med. Kender du en leder i en af dem, så fortæl om netværket.",
    showMissing_one: "Vis kommunen",
    showMissing_other: "Vis de {{count}} kommuner",
  },
  none: {
    title: "Ingen kommuner passer",
    text: "Prøv et kortere stykke af navnet, eller vælg hele landet.",
    all: "Vis alle kommuner",
  },
};
