/** Danish: the words about a run of a large round, while it goes on and after. */
export const work = {
  lead: "Runden bliver kørt lige nu. Du behøver ikke vente her: der regnes videre, selv om du går, og siden viser resultatet, når det er klar.",
  keeps:
    "Kladden er, som den var, indtil resultatet er klart. Den bliver også ved med at være det, hvis du stopper.",
  nothingYet: "Imens kan runden ikke ændres.",
  worstFirst: "Det svageste par skal være så godt som muligt, så alt bliver regnet flere gange.",
  since: "{{name}} satte det i gang kl. {{time}},",
  sinceNobody: "Sat i gang kl. {{time}},",
  elapsed: "for {{elapsed}} siden.",
  minutes_one: "{{count, number}} minut og",
  minutes_other: "{{count, number}} minutter og",
  seconds_one: "{{count, number}} sekund",
  seconds_other: "{{count, number}} sekunder",
  step: {
    reading: "Ser, hvem der er med",
    choosing: "Finder de mest oplagte par",
    pairing: "Sætter alle sammen",
    pricing: "Leder efter bedre par",
    trio: "Vælger trekløveret",
    proving: "Efterprøver beviset",
    sets: "Sætter læringsgrupperne sammen",
    writing: "Gemmer resultatet",
  },
  again: "{{step}} ({{pass}}. gang)",
  stop: "Stop",
  stopping: "Stopper …",
  already: "{{name}} satte runden i gang kl. {{time}}, og den er ikke færdig endnu.",
  alreadyNobody: "Runden blev sat i gang kl. {{time}} og er ikke færdig endnu.",
  outcome: {
    stopped: "Kørslen blev stoppet kl. {{time}}. Kladden er, som den var.",
    stoppedBy: "{{name}} stoppede kørslen. Kladden er, som den var.",
    too_long:
      "Kørslen nåede ikke at blive færdig og blev stoppet kl. {{time}}. Kladden er, som den var. Kør igen, eventuelt uden at det svageste par kommer først.",
    failed:
      "Noget gik galt kl. {{time}}, og kørslen blev ikke færdig. Det er vores fejl, ikke din. Kladden er, som den var. Prøv igen.",
    interrupted:
      "Serveren blev genstartet eller gik i stå, før kørslen var færdig (kl. {{time}}). Kladden er, som den var. Kør igen.",
    refused: "Kørslen blev ikke til noget (kl. {{time}}).",
  },
};
