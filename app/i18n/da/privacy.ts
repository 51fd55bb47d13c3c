/** Danish: the words of privacy. */
export const privacy = {
  title: "Dine oplysninger",
  lead: "Få en fil med det, vi har gemt om dig, eller slet din konto.",
  more: "Læs, hvad vi gemmer og hvorfor",
  download: {
    title: "Få det hele i en fil",
    lead: "Filen rummer din profil, dine tilmeldinger, dine svar på møder, dine noter, dine læringsmakkere og det, loggen siger om dig. Den er i formatet JSON, som både du og et program kan læse.",
    button: "Hent filen",
    fileName: "mine-oplysninger",
  },
  deletion: {
    title: "Slet din konto",
    lead: "Vi sletter dit navn og alt, der kun er dit. Du ser først, hvad der forsvinder, og hvad der bliver stående.",
    button: "Gå videre til sletning",
    ownTitle: "Slet din konto?",
    otherTitle: "Slet {{name}}?",
    otherLead: "For den, der har bedt om at blive slettet.",
    forGood: "Det kan ikke fortrydes.",
    goesTitle: "Det forsvinder",
    goes: {
      profile: "Navn, mailadresse, telefon, titel og resten af profilen",
      access: "Adgangskoden, og alle steder, hvor kontoen er logget ind",
      enrolments:
        "Begrundelse, udfordring og svar i alle tilmeldinger. En tilmelding, der ikke er afgjort, bliver trukket tilbage",
      meetings: "Svar på kommende møder. Er der venteliste, går pladsen til den næste",
      notes: "Kladder til noter og deres versioner",
      partners:
        "Løfter i aftaler, refleksioner, pauser og ønsker om en anden makker, og hvem man ikke skal i par med",
      mails: "Mails, vi har sendt eller skulle til at sende",
    },
    staysTitle: "Det bliver stående uden navn",
    stays: {
      notes: "Udgivne noter og referater. Hvor navnet stod, står der ”tidligere medlem”",
      part: "At kommunen havde en plads i sæsonen og kom til mødet",
      pairs: "Hvem der var makkere i hvilken runde, og antallet af dem, der mødtes",
      log: "Linjer i loggen over, hvad der er gjort, og hvornår",
    },
    texts:
      "Står navnet i en tekst, nogen har skrevet, bliver det stående der: i en note, et referat eller en dagsorden. Sig til, hvis det skal fjernes. Mails til andre bliver slettet efter {{days}} dage, og det gør den sidste mail, som bekræfter sletningen, også.",
    password: "Din adgangskode",
    passwordHint: "Så vi ved, at det er dig.",
    ownButton: "Slet min konto",
    otherButton: "Slet {{name}}",
    keep: "Behold kontoen",
    signInAgainTitle: "Log ind igen først",
    signInAgain:
      "Du har ingen adgangskode, så log ind igen med en mail. Så ved vi, at det er dig, og du har et kvarter til at slette kontoen.",
    signInAgainButton: "Log ud og ind igen",
  },
  hindered: {
    title: "Noget skal gives videre først",
    ownSeat:
      "Du har en plads i sæson {{number}}: {{title}}. Træk dig, så går pladsen til den næste på ventelisten.",
    ownSeatLink: "Træk dig fra sæson {{number}}",
    otherSeat:
      "{{name}} har en plads i sæson {{number}}: {{title}}. Afvis tilmeldingen, så går pladsen til den næste på ventelisten.",
    otherSeatLink: "Tilmeldinger til sæson {{number}}",
    ownMeeting:
      "Du er den eneste mødeleder den {{day}}: {{title}}. Bed arrangøren sætte en anden på.",
    otherMeeting: "{{name}} er den eneste mødeleder den {{day}}: {{title}}. Sæt en anden på først.",
    meetingLink: "Se mødet",
    lastAdministrator: "Netværket skal have mindst én administrator. Udnævn en anden først.",
  },
  manage: {
    title: "Slet personen",
    lead: "Når {{name}} beder om det. Navn og private tekster forsvinder, og det kan ikke fortrydes.",
    button: "Slet {{name}}",
  },
  flash: {
    deleted: "Din konto er slettet. Du får en sidste mail, der bekræfter det.",
    personDeleted: "Personen er slettet og får en sidste mail, der bekræfter det.",
    notYet: "Kontoen er ikke slettet. Se hvorfor her.",
  },
  file: {
    what: "Alt, hvad siden har gemt om dig, da filen blev lavet. Tidspunkter er i UTC.",
    secrets:
      "Din adgangskode og koderne i mailede links og i din browser. Vi har dem kun i en form, vi ikke selv kan læse.",
    mails:
      "Teksten i de mails, du har fået, for den kan rumme links, der logger ind. Du har den selv.",
    exclusions:
      "Arrangørens fortrolige hensyn, når par sættes sammen, for de handler også om andre. Spørg arrangøren.",
    others: "Det, andre har skrevet.",
  },
  mail: {
    subject: "Din konto i {{site}} er slettet",
    greeting: "Kære {{name}}",
    own: "Du har slettet din konto i {{site}}. Dit navn, dine kontaktoplysninger og dine private tekster er væk.",
    byOther:
      "En administrator har slettet din konto i {{site}}. Dit navn, dine kontaktoplysninger og dine private tekster er væk.",
    stays:
      "Noter og referater, du har udgivet, bliver stående uden dit navn. Dette er den sidste mail, du får fra os.",
    mistake:
      "Det kan ikke fortrydes. Var det ikke meningen, så skriv til arrangøren, der kan invitere dig igen.",
    reason: "Du får mailen, fordi det var adressen på din konto.",
  },
};
