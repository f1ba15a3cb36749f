import type { Speech } from "../messages.ts";
import type { ResultMessages } from "../result-messages.ts";

export const resultMessages = ({ number, count }: Speech<"one">): ResultMessages => ({
  results: "Resultater",
  version: (version) => `Versjon ${version}`,
  flags: "Varsler",
  urgent: "Haster",
  flagRaised: "Utløst",
  flagNotRaised: "Ikke utløst",
  flagUnknown: "Ikke kjent ennå: svar mangler",
  noFlags: "Ingen varsler er utløst",

  scores: "Skårer",
  score: "Skåre",
  inRange: (value, min, max) => `${number(value)} på en skala fra ${number(min)} til ${number(max)}`,
  notScored: (items) => `Ikke skåret: venter på ${items}`,
  notScorable: "Ikke skåret: for mye er ukjent",
  notAsked: "Ikke spurt om",
  bands: "Nivåer",
  band: "Nivå",
  fromTo: (from, to) => `${number(from)} til ${number(to)}`,
  fromBelow: (from, to) => `${number(from)} til under ${number(to)}`,

  cutoffs: "Grenseverdier",
  cutoffReached: "Nådd",
  cutoffNotReached: "Ikke nådd",
  cutoffUnknown: "Ikke kjent ennå: svar mangler",
  sensitivity: (percent) => `Sensitivitet ${percent}`,
  specificity: (percent) => `Spesifisitet ${percent}`,
  inPopulation: (population) => `blant ${population}`,
  source: (source) => `Kilde: ${source}`,
  unverified: (why) => `Ikke bekreftet: ${why}`,
  advice: (audience) => `Råd til ${audience}`,
  audiences: {
    clinician: "behandlere",
    coordinator: "koordinatorer",
    midwife: "jordmødre",
    nurse: "sykepleiere",
    public_health_nurse: "helsesykepleiere",
  },

  checks: "Kontroller",
  checkFails: "Stemmer ikke",
  checkUnknown: "Ikke kjent ennå: svar mangler",

  explanation: "Slik er dette regnet ut",
  itemsCounted: "Spørsmål som telte med",
  item: "Spørsmål",
  answer: "Svar",
  points: "Poeng",
  reversed: "snudd",
  leftOut: "holdt utenfor",
  missing: {
    unanswered: "Ikke besvart",
    refused: "Ønsket ikke å svare",
    unknown: "Vet ikke",
    invalid: "Ikke et mulig svar",
  },

  ruleComplete: (values) =>
    count(values, { one: "Fullstendig: # verdi", other: "Fullstendig: alle # verdier" }),
  ruleProrated: (from, of) =>
    `Beregnet ut fra ${number(from)} av ${number(of)}: gjennomsnittet av de besvarte står for de andre`,
  ruleCounted: (missing, points) =>
    count(missing, {
      one: `# manglende svar telte ${number(points)}`,
      other: `# manglende svar telte ${number(points)} hver`,
    }),
  ruleAsIf: (missing, option) =>
    `${count(missing, { one: "# manglende svar telte som", other: "# manglende svar telte som" })} «${option}»`,
  ruleMissing: (missing, limit) =>
    count(missing, { one: "# svar mangler", other: "# svar mangler" }) +
    (limit === undefined ? "" : `; høyst ${number(limit)} kan mangle`),
  ruleUnsettled: "Hvilken regel som gjelder for manglende svar, er ikke kjent ennå",
  ruleVariant: (variant) => `Regel: ${variant}`,
  rounded: (from, to, mode) => `Avrundet fra ${number(from)} til ${number(to)} (${mode})`,
  roundingModes: {
    "half up": "til nærmeste, halve opp",
    "half down": "til nærmeste, halve ned",
    "half even": "til nærmeste, halve til partall",
    "half away": "til nærmeste, halve bort fra 0",
    up: "opp",
    down: "ned",
  },

  storedDiffers: "De lagrede resultatene stemmer ikke med det som dette skjemaet gir for svarene.",
  storedSame: "Resultatene er de samme.",
  storedVersion: (stored, now) => `Lagret med versjon ${stored} av skjemaet; dette er versjon ${now}.`,
  storedRules: "Måten skjemaet skårer på, er endret siden da.",
  storedOtherForm: (form) => `Dette er ikke svar på dette skjemaet, men på «${form}».`,
  storedBroken: "Dette er ikke lagrede svar, eller så er de skadet.",
  storedWas: (name, stored, now) => `${name}: lagret ${stored}, nå ${now}`,
  storedNotTaken: (answers) =>
    count(answers, {
      one: "# svar passer ikke til denne versjonen av skjemaet:",
      other: "# svar passer ikke til denne versjonen av skjemaet:",
    }),
});
