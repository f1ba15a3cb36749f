import type { Messages, Speech } from "../messages.ts";

export const messages = ({ number, count }: Speech<"one">): Messages => ({
  yes: "Ja",
  no: "Nei",
  optional: "valgfritt",
  chooseAll: "Velg alle som passer.",
  chooseAtMost: (most) => `Velg høyst ${number(most)}.`,
  chooseAtLeast: (least) => `Velg minst ${number(least)}.`,
  chooseBetween: (least, most) => `Velg ${number(least)} til ${number(most)}.`,
  clearAnswer: "Fjern svaret",
  specify: "Spesifiser",
  charactersLeft: (left) => count(left, { one: "# tegn igjen", other: "# tegn igjen" }),
  noValueYet: "Ingen verdi er valgt ennå",
  day: "Dag",
  month: "Måned",
  year: "År",

  entry: (at) => `Oppføring ${number(at)}`,
  addEntry: "Legg til en oppføring",
  removeEntry: (at) => `Fjern oppføring ${number(at)}`,
  entryAdded: (at) => `Oppføring ${number(at)} er lagt til.`,
  entryRemoved: (at) => `Oppføring ${number(at)} er fjernet.`,
  undo: "Angre",
  tooFewEntries: (least) =>
    count(least, { one: "Legg til minst # oppføring.", other: "Legg til minst # oppføringer." }),
  tooManyEntries: (most) => count(most, { one: "Høyst # oppføring.", other: "Høyst # oppføringer." }),

  recall: (period) => `Gjelder: ${period}`,
  answeredBy: (who) => `Besvares av: ${who}`,

  next: "Neste",
  back: "Tilbake",
  answered: (done, of) => `${number(done)} av ${number(of)} besvart`,
  answeredOfAbout: (done, of) => `${number(done)} av omtrent ${number(of)} besvart`,
  leftAtMost: (left) => count(left, { one: "Høyst # spørsmål igjen", other: "Høyst # spørsmål igjen" }),
  questionsAppeared: (more) =>
    count(more, { one: "# nytt spørsmål er kommet til.", other: "# nye spørsmål er kommet til." }),
  questionsWentAway: (fewer) =>
    count(fewer, { one: "# spørsmål stilles ikke lenger.", other: "# spørsmål stilles ikke lenger." }),

  submit: "Send inn",
  submitting: "Sender inn …",
  submitted: "Svarene er sendt inn.",
  notSent: "Ikke sendt ennå",
  submitFailed: "Svarene kunne ikke sendes inn. De er fortsatt her.",
  tryAgain: "Prøv igjen",

  needAnswer: (open) => count(open, { one: "# spørsmål mangler svar", other: "# spørsmål mangler svar" }),
  needChange: (wrong) => count(wrong, { one: "# svar må endres", other: "# svar må endres" }),
  needAttention: (open) => count(open, { one: "# spørsmål må ses på", other: "# spørsmål må ses på" }),
  unanswered: "Svar på dette spørsmålet.",
  notAllowed: "Dette svaret er ikke mulig her. Svar på nytt.",
  notNumber: "Skriv tallet med siffer.",
  notWhole: "Skriv et helt tall.",
  numberAmbiguous: (one, other) => `Mener du ${one} eller ${other}? Skriv det slik.`,
  tooManyDigits: "Tallet har for mange siffer.",
  tooManyDecimals: (most) =>
    count(most, { one: "Skriv høyst # desimal.", other: "Skriv høyst # desimaler." }),
  belowMin: (min) => `Skriv ${number(min)} eller mer.`,
  aboveMax: (max) => `Skriv ${number(max)} eller mindre.`,
  notBetween: (min, max) => `Skriv et tall fra ${number(min)} til ${number(max)}.`,
  tooLong: (most) => count(most, { one: "Skriv høyst # tegn.", other: "Skriv høyst # tegn." }),
  dateIncomplete: "Skriv dag, måned og år med fire siffer.",
  notDate: "Denne datoen finnes ikke.",
  notTime: "Skriv et klokkeslett, for eksempel 14.05.",
  timeAmbiguous: (one, other) => `Mener du ${one} eller ${other}?`,
  tooMany: (most) => `Du kan velge høyst ${number(most)}.`,
  tooFew: (least) => `Du må velge minst ${number(least)}.`,
  onlyAlone: (option) => `«${option}» kan ikke velges sammen med andre svar.`,
  checkFailed: "Disse svarene passer ikke sammen.",

  shownIn: (language) => `Dette skjemaet er ikke oversatt; det vises på ${language}.`,
  interfaceShownIn: (language) => `Knapper og meldinger vises på ${language}.`,
  wordingWithheld:
    "Ordlyden i dette skjemaet tilhører utgiveren og mangler her. I stedet står det hva hvert spørsmål handler om.",
  withheldNotSubmitted: "Uten ordlyden kan svarene ikke sendes inn.",
  tableWithheld: "En normtabell tilhører utgiveren og mangler her. Det som regnes ut fra den, er ukjent.",
  loading: "Laster …",
  loadFailed: "Skjemaet kunne ikke lastes.",
  formBroken: "Skjemaet kan ikke vises: Det er feil i skjemafilen.",
  formNewer:
    "Skjemaet er laget for en nyere versjon av denne siden. Last siden på nytt, eller gi beskjed til dem som driver den.",

  quickExit: "Forlat siden raskt",
  quickExitKey: (key) => `eller trykk ${key}`,
  quickExitDoes: "Sletter svarene dine og åpner en annen side med en gang.",
});
