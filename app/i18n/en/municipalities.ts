/** English: the words of municipalities. */
import type { municipalities as danish } from "../da/municipalities.ts";

export const municipalities: typeof danish = {
  title: "Municipalities",
  municipality: "Municipality",
  region: "Region",
  population: "Residents",
  members: "Leaders",
  regionShort: {
    hovedstaden: "Cap",
    midtjylland: "Cent",
    nordjylland: "North",
    oestdanmark: "East",
    sjaelland: "Zeal",
    syddanmark: "South",
  },
  crumbs: "You are here",
  locator: "Where {{name}} lies on the map of municipalities",
  participation: {
    none: "No leader from {{name}} has taken part yet.",
    notNow: "Nobody takes part right now.",
    now_one: "{{count, number}} leader takes part in season {{number}}.",
    now_other: "{{count, number}} leaders take part in season {{number}}.",
    ever_one: "{{count, number}} has taken part in all.",
    ever_other: "{{count, number}} have taken part in all.",
  },
  first: {
    title: "The first from {{name}}",
    text: "Do you lead something in {{name}}, and would you like to learn together with colleagues in other municipalities? Then you can be the first.",
    action: "See the seasons",
  },
  facts: {
    title: "About the municipality",
    coming: "New region",
    from: "{{name}} from {{day}}",
    population: "Residents 2026",
    area: "Area",
    about: "about {{km2}} km²",
    website: "Website",
  },
  neighbours: {
    title: "Neighbours",
    none: "No municipality borders on it by land.",
    takesPart: "Takes or took part",
    notYet: "Not yet",
  },
  sections: {
    people: "Leaders from here",
    allPeople: "Show all {{count, number}}",
    hiddenPeople: "The leaders' names are for the network alone.",
    signIn: "Sign in to see them.",
    notes: "Notes from here",
    allNotes: "Show all notes from here",
    dos_one: "{{count, number}} do",
    dos_other: "{{count, number}} do's",
    donts_one: "{{count, number}} don't",
    donts_other: "{{count, number}} don'ts",
    meetings: "Meetings here",
    seasons: "Seasons",
    season: "Season {{number}}: {{title}}",
  },
  hosted: {
    nobody: "Here you can see who takes part. The map fills when the first season begins.",
    sentence_one:
      "So far: {{leaders}} leader from {{municipalities}} of Denmark's {{all}} municipalities.",
    sentence_other:
      "So far: {{leaders}} leaders from {{municipalities}} of Denmark's {{all}} municipalities.",
  },
  show: {
    label: "What the map shows",
    season: "In season {{number}}",
    ever: "In all seasons",
    region: "Regions",
  },
  filter: {
    label: "Find municipalities",
    name: "Name",
    region: "Region",
    allRegions: "All of Denmark",
  },
  map: {
    title: {
      season: "Leaders in season {{number}}",
      ever: "Leaders in all seasons",
      region: "Regions",
    },
    description:
      "A square for each municipality, roughly where it lies. Each leads to the municipality's page.",
    asTable: "Show as a table",
    noMembers: "no leaders",
    members_one: "{{count, number}} leader",
    members_other: "{{count, number}} leaders",
    steps: {
      none: "None yet",
      low: "1–2 leaders",
      mid: "3–4 leaders",
      high: "5 or more",
    },
  },
  table: {
    title: "One by one",
    caption_one: "{{count, number}} municipality",
    caption_other: "{{count, number}} municipalities",
    season: "In season {{number}}",
    ever: "In all seasons",
  },
  coverage: {
    title: "How far have we come?",
    of: "{{here}} of {{all}}",
    all: "All municipalities have taken part.",
    missing_one:
      "Only {{count, number}} municipality has not taken part yet. If you know a leader there, tell them about the network.",
    missing_other:
      "{{count, number}} municipalities have not taken part yet. If you know a leader in one of them, tell them about the network.",
    showMissing_one: "Show the municipality",
    showMissing_other: "Show the {{count, number}} municipalities",
  },
  none: {
    title: "No municipality fits",
    text: "Try a shorter piece of the name, or choose all of Denmark.",
    all: "Show all municipalities",
  },
};
