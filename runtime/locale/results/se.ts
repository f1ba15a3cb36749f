import type { Speech } from "../messages.ts";
import type { ResultMessages } from "../result-messages.ts";

/** Northern Sámi. Not yet reviewed by a native speaker. */
export const resultMessages = ({ number, count }: Speech<"one" | "two">): ResultMessages => {
  const many = (value: number, one: string, more: string): string =>
    count(value, { one, two: more, other: more });
  const notKnownYet = "Ii leat vel dihtosis: vástádusat váilot";
  return {
    results: "Bohtosat",
    version: (version) => `Veršuvdna ${version}`,
    flags: "Váruhusat",
    urgent: "Hoahppu",
    flagRaised: "Váruhuvvon",
    flagNotRaised: "Ii váruhuvvon",
    flagUnknown: notKnownYet,
    noFlags: "Eai leat váruhusat",

    scores: "Čuoggát",
    score: "Čuoggát",
    inRange: (value, min, max) => `${number(value)}, skála ${number(min)}–${number(max)}`,
    notScored: (items) => `Čuoggát váilot. Vuordá: ${items}`,
    notScorable: "Čuoggát váilot: menddo olu ii leat dihtosis",
    notAsked: "Ii jerrojuvvon",
    bands: "Dásit",
    band: "Dássi",
    fromTo: (from, to) => `${number(from)}–${number(to)}`,
    fromBelow: (from, to) => `${number(from)} – vuollel ${number(to)}`,

    cutoffs: "Rádjeárvvut",
    cutoffReached: "Joksojuvvon",
    cutoffNotReached: "Ii joksojuvvon",
    cutoffUnknown: notKnownYet,
    sensitivity: (percent) => `Sensitivitehta ${percent}`,
    specificity: (percent) => `Spesifisitehta ${percent}`,
    inPopulation: (population) => `Joavku: ${population}`,
    source: (source) => `Gáldu: ${source}`,
    unverified: (why) => `Ii leat duođaštuvvon: ${why}`,
    advice: (audience) => `Rávvagat: ${audience}`,
    audiences: {
      clinician: "dearvvašvuođabargit",
      coordinator: "koordináhtorat",
      midwife: "čalbmeáhkut",
      nurse: "buohccidivššárat",
      public_health_nurse: "dearvvašvuođadivššárat",
    },

    checks: "Dárkkisteamit",
    checkFails: "Ii doala deaivása",
    checkUnknown: notKnownYet,

    explanation: "Mo dát lea rehkenastojuvvon",
    itemsCounted: "Gažaldagat mat lohkkojuvvojedje",
    item: "Gažaldat",
    answer: "Vástádus",
    points: "Čuoggát",
    reversed: "nuppe guvlui",
    leftOut: "guđđojuvvon eret",
    missing: {
      unanswered: "Ii leat vástiduvvon",
      refused: "Ii háliidan vástidit",
      unknown: "Ii dieđe",
      invalid: "Ii leat vejolaš vástádus",
    },

    ruleComplete: (values) => many(values, "Ollis: # vástádus", "Ollis: # vástádusa"),
    ruleProrated: (from, of) =>
      `Rehkenastojuvvon gaskamearis: ${number(from)} vástádusa, oktiibuot ${number(of)}`,
    ruleCounted: (missing, points) =>
      `${many(missing, "# váilevaš vástádus lohkkojuvvui:", "# váilevaš vástádusa lohkkojuvvojedje:")} ${number(points)}`,
    ruleAsIf: (missing, option) =>
      `${many(missing, "# váilevaš vástádus lohkkojuvvui dego", "# váilevaš vástádusa lohkkojuvvojedje dego")} «${option}»`,
    ruleMissing: (missing, limit) =>
      many(missing, "# vástádus váilu", "# vástádusa váilot") +
      (limit === undefined ? "" : `; eanemusat ${number(limit)} oažžu váilut`),
    ruleUnsettled: "Ii leat vel dihtosis guđe njuolggadusa galgá geavahit",
    ruleVariant: (variant) => `Njuolggadus: ${variant}`,
    rounded: (from, to, mode) => `Jorbejuvvon: ${number(from)} → ${number(to)} (${mode})`,
    roundingModes: {
      "half up": "lagamužžii, bealli bajás",
      "half down": "lagamužžii, bealli vulos",
      "half even": "lagamužžii, bealli bárralohkui",
      "half away": "lagamužžii, bealli eret 0:s",
      up: "bajás",
      down: "vulos",
    },

    storedDiffers: "Vurkejuvvon bohtosat eai leat seammát go dat maid dát skovvi addá vástádusaide.",
    storedSame: "Bohtosat leat seammát.",
    storedVersion: (stored, now) => `Vurkejuvvon skovi veršuvnnain ${stored}; dát lea veršuvdna ${now}.`,
    storedRules: "Skovi rehkenastin lea rievdan dan rájes.",
    storedOtherForm: (form) => `Dát vástádusat eai gula dán skovvái, muhto skovvái «${form}».`,
    storedBroken: "Dát eai leat vurkejuvvon vástádusat, dahje dat leat billašuvvan.",
    storedWas: (name, stored, now) => `${name}: vurkejuvvon ${stored}, dál ${now}`,
    storedNotTaken: (answers) =>
      many(
        answers,
        "# vástádus ii heive skovi dán veršuvdnii:",
        "# vástádusa eai heive skovi dán veršuvdnii:",
      ),
  };
};
