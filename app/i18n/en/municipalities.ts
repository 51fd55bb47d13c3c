/** English: the words of municipalities. */
import type { municipalities as danish } from "../da/municipalities.ts";

export const municipalities: typeof danish = {
  title: "Municipalities",
  municipality: "Municipality",
  region: "Region",
  population: "Residents",
  members: "Leaders",
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
    members_one: "{{count}} leader",
    members_other: "{{count}} leaders",
    steps: {
      none: "None yet",
      low: "1–2 leaders",
      mid: "3–4 leaders",
      high: "5 or more",
    },
  },
  table: {
    title: "All municipalities",
    caption_one: "{{count}} municipality",
    caption_other: "{{count}} municipalities",
    season: "In season {{number}}",
    ever: "In all seasons",
  },
  coverage: {
    title: "How far have we come?",
    of: "{{here}} of {{all}}",
    all: "All municipalities have taken part.",
    missing_one:
      "Only {{count}} municipality has not taken part yet. If you know a leader there, tell them about the network.",
    missing_other:
      "{{count}} municipalities have not taken part yet. If you know a leader in one of them, tell them about the network.",
    showMissing_one: "Show the municipality",
    showMissing_other: "Show the {{count}} municipalities",
  },
  none: {
    title: "No municipality fits",
    text: "Try a shorter piece of the name, or choose all of Denmark.",
    all: "Show all municipalities",
  },
};
