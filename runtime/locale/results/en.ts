import type { Speech } from "../messages.ts";
import type { ResultMessages } from "../result-messages.ts";

export const resultMessages = ({ number, count }: Speech<"one">): ResultMessages => ({
  results: "Results",
  version: (version) => `Version ${version}`,
  flags: "Flags",
  urgent: "Urgent",
  flagRaised: "Raised",
  flagNotRaised: "Not raised",
  flagUnknown: "Not known yet: answers are missing",
  noFlags: "No flag is raised",

  scores: "Scores",
  score: "Score",
  inRange: (value, min, max) => `${number(value)} on a scale from ${number(min)} to ${number(max)}`,
  notScored: (items) => `Not scored: waiting for ${items}`,
  notScorable: "Not scored: too much is not known",
  notAsked: "Not asked",
  bands: "Bands",
  band: "Band",
  fromTo: (from, to) => `${number(from)} to ${number(to)}`,
  fromBelow: (from, to) => `${number(from)} to below ${number(to)}`,

  cutoffs: "Cut-offs",
  cutoffReached: "Reached",
  cutoffNotReached: "Not reached",
  cutoffUnknown: "Not known yet: answers are missing",
  sensitivity: (percent) => `Sensitivity ${percent}`,
  specificity: (percent) => `Specificity ${percent}`,
  inPopulation: (population) => `in ${population}`,
  source: (source) => `Source: ${source}`,
  unverified: (why) => `Not verified: ${why}`,
  advice: (audience) => `Advice for ${audience}`,
  audiences: {
    clinician: "clinicians",
    coordinator: "coordinators",
    midwife: "midwives",
    nurse: "nurses",
    public_health_nurse: "public-health nurses",
  },

  checks: "Checks",
  checkFails: "Does not hold",
  checkUnknown: "Not known yet: answers are missing",

  explanation: "How this was worked out",
  itemsCounted: "Items that counted",
  item: "Item",
  answer: "Answer",
  points: "Points",
  reversed: "reversed",
  leftOut: "left out",
  missing: {
    unanswered: "Not answered",
    refused: "Declined",
    unknown: "Not known",
    invalid: "Not a possible answer",
  },

  ruleComplete: (values) => count(values, { one: "Complete: # value", other: "Complete: all # values" }),
  ruleProrated: (from, of) =>
    `Prorated from ${number(from)} of ${number(of)}: the mean of those answered stands for the others`,
  ruleCounted: (missing, points) =>
    count(missing, {
      one: `# missing answer counted as ${number(points)}`,
      other: `# missing answers counted as ${number(points)} each`,
    }),
  ruleAsIf: (missing, option) =>
    `${count(missing, { one: "# missing answer counted as if it were", other: "# missing answers counted as if they were" })} “${option}”`,
  ruleMissing: (missing, limit) =>
    count(missing, { one: "# answer is missing", other: "# answers are missing" }) +
    (limit === undefined ? "" : `; at most ${number(limit)} may be`),
  ruleUnsettled: "Which rule for missing answers applies is not known yet",
  ruleVariant: (variant) => `Rule: ${variant}`,
  rounded: (from, to, mode) => `Rounded from ${number(from)} to ${number(to)} (${mode})`,
  roundingModes: {
    "half up": "to the nearest, halves up",
    "half down": "to the nearest, halves down",
    "half even": "to the nearest, halves to the even neighbour",
    "half away": "to the nearest, halves away from 0",
    up: "up",
    down: "down",
  },

  storedDiffers: "The results that were stored are not those that this form gives for the answers.",
  storedSame: "The results are the same.",
  storedVersion: (stored, now) => `Stored with version ${stored} of the form; this is version ${now}.`,
  storedRules: "How the form scores has changed since then.",
  storedOtherForm: (form) => `This is not a submission of this form, but of “${form}”.`,
  storedBroken: "This is not a stored submission, or a damaged one.",
  storedWas: (name, stored, now) => `${name}: stored ${stored}, now ${now}`,
  storedNotTaken: (answers) =>
    count(answers, {
      one: "# answer is not taken by this version of the form:",
      other: "# answers are not taken by this version of the form:",
    }),
});
