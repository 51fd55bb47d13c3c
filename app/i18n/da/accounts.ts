/** Danish: the words of accounts. */
export const accounts = {
  title: "Deltagere",
  fields: {
    email: "Mailadresse",
    password: "Adgangskode",
  },
  flash: {
    signedOut: "Du er logget ud.",
  },
  signIn: {
    title: "Log ind",
    toGoOn: "Log ind for at komme videre.",
    button: "Log ind",
    forgotten: "Har du glemt adgangskoden?",
    byMailTitle: "Uden adgangskode",
    byMailLead: "Få en mail med et link og en kode, som du kan logge ind med de næste ti minutter.",
    byMailButton: "Få et link på mail",
    wrong: "Mailadressen og adgangskoden passer ikke sammen.",
    too_many:
      "Der har været for mange forsøg. Vent et kvarter, eller få et link på mail i stedet for.",
  },
};
