import type { Speech } from "../messages.ts";
import type { ResultMessages } from "../result-messages.ts";

export const resultMessages = ({ number, count }: Speech<"one">): ResultMessages => ({
  results: "Resultat",
  version: (version) => `Versjon ${version}`,
  flags: "Varsel",
  urgent: "Hastar",
  flagRaised: "Utløyst",
  flagNotRaised: "Ikkje utløyst",
  flagUnknown: "Ikkje kjent enno: svar manglar",
  noFlags: "Ingen varsel er utløyste",

  scores: "Skårar",
  score: "Skåre",
  inRange: (value, min, max) => `${number(value)} på ein skala frå ${number(min)} til ${number(max)}`,
  notScored: (items) => `Ikkje skåra: ventar på ${items}`,
  notScorable: "Ikkje skåra: for mykje er ukjent",
  notAsked: "Ikkje spurt om",
  bands: "Nivå",
  band: "Nivå",
  fromTo: (from, to) => `${number(from)} til ${number(to)}`,
  fromBelow: (from, to) => `${number(from)} til under ${number(to)}`,

  cutoffs: "Grenseverdiar",
  cutoffReached: "Nådd",
  cutoffNotReached: "Ikkje nådd",
  cutoffUnknown: "Ikkje kjent enno: svar manglar",
  sensitivity: (percent) => `Sensitivitet ${percent}`,
  specificity: (percent) => `Spesifisitet ${percent}`,
  inPopulation: (population) => `blant ${population}`,
  source: (source) => `Kjelde: ${source}`,
  unverified: (why) => `Ikkje stadfesta: ${why}`,
  advice: (audience) => `Råd til ${audience}`,
  audiences: {
    clinician: "behandlarar",
    coordinator: "koordinatorar",
    midwife: "jordmødrer",
    nurse: "sjukepleiarar",
    public_health_nurse: "helsesjukepleiarar",
  },

  checks: "Kontrollar",
  checkFails: "Stemmer ikkje",
  checkUnknown: "Ikkje kjent enno: svar manglar",

  explanation: "Slik er dette rekna ut",
  itemsCounted: "Spørsmål som talde med",
  item: "Spørsmål",
  answer: "Svar",
  points: "Poeng",
  reversed: "snudd",
  leftOut: "halde utanfor",
  missing: {
    unanswered: "Ikkje svart på",
    refused: "Ønskte ikkje å svare",
    unknown: "Veit ikkje",
    invalid: "Ikkje eit mogleg svar",
  },

  ruleComplete: (values) =>
    count(values, { one: "Fullstendig: # verdi", other: "Fullstendig: alle # verdiar" }),
  ruleProrated: (from, of) =>
    `Rekna ut frå ${number(from)} av ${number(of)}: gjennomsnittet av dei som er svart på, står for dei andre`,
  ruleCounted: (missing, points) =>
    count(missing, {
      one: `# manglande svar talde ${number(points)}`,
      other: `# manglande svar talde ${number(points)} kvar`,
    }),
  ruleAsIf: (missing, option) =>
    `${count(missing, { one: "# manglande svar talde som", other: "# manglande svar talde som" })} «${option}»`,
  ruleMissing: (missing, limit) =>
    count(missing, { one: "# svar manglar", other: "# svar manglar" }) +
    (limit === undefined ? "" : `; høgst ${number(limit)} kan mangle`),
  ruleUnsettled: "Kva regel som gjeld for manglande svar, er ikkje kjent enno",
  ruleVariant: (variant) => `Regel: ${variant}`,
  rounded: (from, to, mode) => `Avrunda frå ${number(from)} til ${number(to)} (${mode})`,
  roundingModes: {
    "half up": "til næraste, halve opp",
    "half down": "til næraste, halve ned",
    "half even": "til næraste, halve til partal",
    "half away": "til næraste, halve bort frå 0",
    up: "opp",
    down: "ned",
  },

  storedDiffers: "Dei lagra resultata stemmer ikkje med det som dette skjemaet gir for svara.",
  storedSame: "Resultata er dei same.",
  storedVersion: (stored, now) => `Lagra med versjon ${stored} av skjemaet; dette er versjon ${now}.`,
  storedRules: "Måten skjemaet skårar på, er endra sidan då.",
  storedOtherForm: (form) => `Dette er ikkje svar på dette skjemaet, men på «${form}».`,
  storedBroken: "Dette er ikkje lagra svar, eller så er dei skadde.",
  storedWas: (name, stored, now) => `${name}: lagra ${stored}, no ${now}`,
  storedNotTaken: (answers) =>
    count(answers, {
      one: "# svar passar ikkje til denne versjonen av skjemaet:",
      other: "# svar passar ikkje til denne versjonen av skjemaet:",
    }),
});
