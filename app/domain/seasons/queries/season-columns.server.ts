/** Knows which columns make a season's name and facts. */
export const nameColumns = ["season.id", "season.number", "season.state", "season.title"] as const;

export const factColumns = [
  ...nameColumns, "season.theme", "season.starts_on as startsOn", "season.ends_on as endsOn",
  "season.enrolment_opens_on as enrolmentOpensOn", "season.enrolment_closes_on as enrolmentClosesOn",
  "season.seats", "season.seats_per_municipality as seatsPerMunicipality",
] as const; // prettier-ignore
