/** Danish: what fills the gaps in content/pages/*.da.md. */
export const pages = {
  organiser: "arrangøren",
  contact: {
    both: "Skriv til {{name}} på {{email}}, eller ring på {{phone}}.",
    email: "Skriv til {{name}} på {{email}}.",
    phone: "Ring til {{name}} på {{phone}}.",
    none: "Arrangøren har endnu ikke skrevet sin adresse her. Er du med i netværket, så svar på en mail, du har fået fra det.",
  },
  lines: {
    email: "E-mail: {{email}}",
    phone: "Telefon: {{phone}}",
  },
  was: {
    there:
      "**Den officielle erklæring** ligger i Digitaliseringsstyrelsens WAS-Tool. Du finder den på [{{address}}/was](/was). Denne side fortæller det samme med almindelige ord. Er der forskel, gælder den officielle erklæring.",
    missing:
      "**Den officielle erklæring** udfylder arrangøren i Digitaliseringsstyrelsens WAS-Tool. Den er ikke lagt op endnu. Indtil da gælder denne side.",
  },
};
