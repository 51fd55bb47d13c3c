/** English: the words of municipalities. */
import type { municipalities as danish } from "../da/municipalities.ts";

export const municipalities: typeof danish = {
  title: "Municipalities",
  municipality: "Municipality",
  members: "Leaders",
  map: {
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
};
