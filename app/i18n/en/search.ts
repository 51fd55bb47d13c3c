/** English: the words of the search. */
import type { search as danish } from "../da/search.ts";

export const search: typeof danish = {
  title: "Search",
  titleFor: "Search: {{q}}",
  form: "Search the whole site",
  label: "People, meetings, notes and municipalities",
  button: "Search",
  kinds: {
    label: "What you search among",
    all: "Everything",
    person: "People",
    meeting: "Meetings",
    note: "Notes",
    municipality: "Municipalities",
  },
  one: {
    person: "Person",
    meeting: "Meeting",
    note: "Note",
  },
  hits: "What was found",
  found_one: "{{count, number}} result",
  found_other: "{{count, number}} results",
  pages: "More pages",
  more: "More results",
  first: "From the beginning",
  allPlaces: "Show all municipalities that fit",
  visitor: "You only see what is public.",
  signIn: "Sign in to search everything.",
  asked: {
    hint: "Write a word, a name or a municipality. You need not write the whole word.",
  },
  none: {
    title: "Nothing found for “{{q}}”",
    titleElse: "Nothing else found for “{{q}}”",
    fewer:
      "Try fewer or shorter words. Notes are mostly in Danish: “borger” also finds borgerbudget.",
    all: "Search everything",
    topics: "Or begin with a topic:",
  },
};
