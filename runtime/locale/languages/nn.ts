import type { Messages, Speech } from "../messages.ts";

export const messages = ({ number, count }: Speech<"one">): Messages => ({
  yes: "Ja",
  no: "Nei",
  optional: "valfritt",
  chooseAll: "Vel alle som passar.",
  chooseAtMost: (most) => `Vel høgst ${number(most)}.`,
  chooseAtLeast: (least) => `Vel minst ${number(least)}.`,
  chooseBetween: (least, most) => `Vel ${number(least)} til ${number(most)}.`,
  clearAnswer: "Fjern svaret",
  specify: "Spesifiser",
  charactersLeft: (left) => count(left, { one: "# teikn igjen", other: "# teikn igjen" }),
  noValueYet: "Ingen verdi er vald enno",
  day: "Dag",
  month: "Månad",
  year: "År",

  entry: (at) => `Oppføring ${number(at)}`,
  addEntry: "Legg til ei oppføring",
  removeEntry: (at) => `Fjern oppføring ${number(at)}`,
  entryAdded: (at) => `Oppføring ${number(at)} er lagd til.`,
  entryRemoved: (at) => `Oppføring ${number(at)} er fjerna.`,
  undo: "Angre",
  tooFewEntries: (least) =>
    count(least, { one: "Legg til minst # oppføring.", other: "Legg til minst # oppføringar." }),
  tooManyEntries: (most) => count(most, { one: "Høgst # oppføring.", other: "Høgst # oppføringar." }),

  recall: (period) => `Gjeld: ${period}`,
  answeredBy: (who) => `Blir fylt ut av: ${who}`,

  next: "Neste",
  back: "Tilbake",
  answered: (done, of) => `Svart på ${number(done)} av ${number(of)}`,
  answeredOfAbout: (done, of) => `Svart på ${number(done)} av om lag ${number(of)}`,
  leftAtMost: (left) => count(left, { one: "Høgst # spørsmål igjen", other: "Høgst # spørsmål igjen" }),
  questionsAppeared: (more) =>
    count(more, { one: "# nytt spørsmål har kome til.", other: "# nye spørsmål har kome til." }),
  questionsWentAway: (fewer) =>
    count(fewer, {
      one: "# spørsmål blir ikkje lenger stilt.",
      other: "# spørsmål blir ikkje lenger stilte.",
    }),

  submit: "Send inn",
  submitting: "Sender inn …",
  submitted: "Svara er sende inn.",
  notSent: "Ikkje sendt enno",
  submitFailed: "Svara kunne ikkje sendast inn. Dei er framleis her.",
  tryAgain: "Prøv igjen",

  needAnswer: (open) => count(open, { one: "# spørsmål manglar svar", other: "# spørsmål manglar svar" }),
  needChange: (wrong) => count(wrong, { one: "# svar må endrast", other: "# svar må endrast" }),
  needAttention: (open) => count(open, { one: "# spørsmål må sjåast på", other: "# spørsmål må sjåast på" }),
  unanswered: "Svar på dette spørsmålet.",
  notAllowed: "Dette svaret er ikkje mogleg her. Svar på nytt.",
  notNumber: "Skriv talet med siffer.",
  notWhole: "Skriv eit heilt tal.",
  numberAmbiguous: (one, other) => `Meiner du ${one} eller ${other}? Skriv det slik.`,
  tooManyDigits: "Talet har for mange siffer.",
  tooManyDecimals: (most) =>
    count(most, { one: "Skriv høgst # desimal.", other: "Skriv høgst # desimalar." }),
  belowMin: (min) => `Skriv ${number(min)} eller meir.`,
  aboveMax: (max) => `Skriv ${number(max)} eller mindre.`,
  notBetween: (min, max) => `Skriv eit tal frå ${number(min)} til ${number(max)}.`,
  tooLong: (most) => count(most, { one: "Skriv høgst # teikn.", other: "Skriv høgst # teikn." }),
  dateIncomplete: "Skriv dag, månad og år med fire siffer.",
  notDate: "Denne datoen finst ikkje.",
  notTime: "Skriv eit klokkeslett, til dømes 14.05.",
  timeAmbiguous: (one, other) => `Meiner du ${one} eller ${other}?`,
  tooMany: (most) => `Du kan velje høgst ${number(most)}.`,
  tooFew: (least) => `Du må velje minst ${number(least)}.`,
  onlyAlone: (option) => `«${option}» kan ikkje veljast saman med andre svar.`,
  checkFailed: "Desse svara passar ikkje saman.",

  shownIn: (language) => `Dette skjemaet er ikkje omsett; det blir vist på ${language}.`,
  interfaceShownIn: (language) => `Knappar og meldingar blir viste på ${language}.`,
  wordingWithheld:
    "Ordlyden i dette skjemaet høyrer til utgivaren og manglar her. I staden står det kva kvart spørsmål handlar om.",
  withheldNotSubmitted: "Utan ordlyden kan svara ikkje sendast inn.",
  tableWithheld:
    "Ein normtabell høyrer til utgivaren og manglar her. Det som blir rekna ut frå han, er ukjent.",
  loading: "Lastar …",
  loadFailed: "Skjemaet kunne ikkje lastast.",
  formBroken: "Skjemaet kan ikkje visast: Det er feil i skjemafila.",
  formNewer:
    "Skjemaet er laga for ein nyare versjon av denne sida. Last sida på nytt, eller sei frå til dei som driv ho.",

  quickExit: "Forlat sida raskt",
  quickExitKey: (key) => `eller trykk ${key}`,
  quickExitDoes: "Slettar svara dine og opnar ei anna side med ein gong.",
});
