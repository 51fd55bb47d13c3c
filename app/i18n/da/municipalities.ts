/** Danish: the words of municipalities. */
export const municipalities = {
  title: "Kommuner",
  municipality: "Kommune",
  members: "Deltagere",
  map: {
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
};
