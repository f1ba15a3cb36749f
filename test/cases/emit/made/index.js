// sleep 1.0.0, made by Formscript. Changes belong into the form.
import {
  fromNumber,
  toNumber,
  add,
  divide,
  compare,
  roundTo,
  Missing,
  waitFor,
  absence,
  unanswered,
  invalid,
  refused,
  notAsked,
  notAskedFor,
  scored,
  noAnswer,
  areAnswered,
  own,
  objectOf,
  numberIn,
  numberState,
  decimalsOf,
  textState,
  manyState,
  isExact,
  tallyOf,
  prorate,
  sumOf,
  entriesOf,
  stateBeside,
  repeatState,
  elementsOf,
  absentScore,
  verdict,
  unknownIn,
  malformed,
  strayIn,
  openIn,
  storedIn,
} from "./support.js";

export { validate } from "./validate.js";

const hash = "sha256-aa26604af3c62589d3382750c16b9085b1e738262d4ac2347963070bd1bb1915";

/** The form that this module is. */
export const form = { id: "sleep", version: "1.0.0", language: "en", hash };

const waitsForNap = waitFor("nap", 7);
const yesnoYes = scored("yes", 1);
const yesnoNo = scored("no", 0);

/** An answer on the scale yesno. */
function yesno(given) {
  switch (given) {
    case "yes":
      return yesnoYes;
    case "no":
      return yesnoNo;
    default:
      return noAnswer(given);
  }
}

const oftenNever = scored("never", 0);
const oftenSome = scored("some", 1);
const oftenMost = scored("most", 2);

/** An answer on the scale often. */
function often(given) {
  switch (given) {
    case "never": // Never
      return oftenNever;
    case "some": // Some nights
      return oftenSome;
    case "most": // Most nights
      return oftenMost;
    case "skipped": // I would rather not say
      return refused;
    default:
      return noAnswer(given);
  }
}

const notAsked0 = notAskedFor(0);
const oftenReversedNever = scored("never", 2);
const oftenReversedSome = scored("some", 1);
const oftenReversedMost = scored("most", 0);

/** An answer on the scale often, scored in reverse. */
function oftenReversed(given) {
  switch (given) {
    case "never": // Never
      return oftenReversedNever;
    case "some": // Some nights
      return oftenReversedSome;
    case "most": // Most nights
      return oftenReversedMost;
    case "skipped": // I would rather not say
      return refused;
    default:
      return noAnswer(given);
  }
}

const helpsOptions = [
  { code: "song" },
  { code: "walk" },
  { code: "other" },
];

const waitsForWeeks = waitFor("weeks", 0);
const waitsForWakes = waitFor("wakes", 1);
const waitsForCrying = waitFor("crying", 2);
const waitsForFeeding = waitFor("feeding", 3);
const waitsForHours = waitFor("hours", 4);
const waitsForHelps = waitFor("helps", 5);
const disturbedRange = Object.freeze([0, 4]);

/** The band of each set that applies. */
function disturbedBands(value) {
  const bands = {};
  // disturbed default (sleep.form:39)
  if (compare(value, 0) >= 0 && compare(value, 1) <= 0) bands.default = "little";
  else if (compare(value, 2) >= 0 && compare(value, 4) <= 0) bands.default = "much";
  return bands;
}

const nappingRange = Object.freeze([0, 720]);

/** What is asked, and what the answers come to: scores, bands, cut-offs, flags. */
export function evaluate(response, options = {}) {
  const language = options.language ?? "en";
  const answers = objectOf(response?.answers);
  const inputs = objectOf(response?.inputs);

  // weeks (sleep.form:15)
  const weeks =
    numberIn(inputs.weeks, 0, 52) && Number.isInteger(inputs.weeks)
      ? numberState(inputs.weeks)
      : noAnswer(inputs.weeks);
  const weeksScore = weeks.score ?? waitsForWeeks;

  // wakes (sleep.form:17)
  const wakes = yesno(answers.wakes);
  const wakesAnswer = wakes.value ?? waitsForWakes;

  // when wakes = yes (sleep.form:18)
  const cryingAsked = typeof wakesAnswer === "string" ? wakesAnswer === "yes" : wakesAnswer;

  // crying (sleep.form:19)
  const crying = cryingAsked === true ? often(answers.crying) : cryingAsked === false ? notAsked0 : notAsked;
  const cryingPoints = crying.score ?? (cryingAsked === true ? waitsForCrying : cryingAsked);
  const cryingAnswer =
    cryingAsked === true ? (crying.value ?? waitsForCrying) : cryingAsked === false ? null : cryingAsked;

  // feeding (sleep.form:20)
  const feeding =
    cryingAsked === true ? oftenReversed(answers.feeding) : cryingAsked === false ? notAsked0 : notAsked;
  const feedingPoints = feeding.score ?? (cryingAsked === true ? waitsForFeeding : cryingAsked);

  // hours (sleep.form:22)
  const hours =
    numberIn(answers.hours, 0, 24) && decimalsOf(answers.hours) <= 1
      ? numberState(answers.hours)
      : noAnswer(answers.hours);
  const hoursScore = hours.score === undefined ? waitsForHours : fromNumber(hours.score);

  // helps (sleep.form:23)
  const helps = manyState(answers.helps, helpsOptions, 1, 3, null);
  const helpsAnswer = helps.value ?? waitsForHelps;

  // when includes(helps, other) (sleep.form:26)
  const helps_otherAsked = Array.isArray(helpsAnswer) ? helpsAnswer.includes("other") : helpsAnswer;

  // helps_other (sleep.form:26)
  const helps_other = helps_otherAsked === true ? textState(answers.helps_other, Infinity) : notAsked;

  // nap (sleep.form:28)
  const nap = entriesOf(true, answers.nap, 0, 3, waitsForNap);

  // minutes (sleep.form:29)
  const minutes = [];
  const minutesScore = [];
  for (let k = 0; k < nap.list.length; k += 1) {
    const state =
      numberIn(nap.list[k].minutes, 5, 240) && Number.isInteger(nap.list[k].minutes)
        ? numberState(nap.list[k].minutes)
        : noAnswer(nap.list[k].minutes);
    minutes.push(state);
    minutesScore.push(state.score ?? waitFor(`nap[${k + 1}].minutes`, 7, k, 8));
  }
  if (nap.beside !== undefined) {
    minutes.push(stateBeside(nap, notAsked));
    minutesScore.push(nap.beside === null ? null : nap.beside);
  }

  // disturbed = round(sum(crying, feeding)) (sleep.form:32)
  const disturbedTally = tallyOf([cryingPoints, feedingPoints]);
  const disturbedCounted = disturbedTally.missing.length === 0 ? disturbedTally : prorate(disturbedTally, 1);
  const disturbedSum = sumOf(disturbedCounted);
  const disturbed = disturbedSum instanceof Missing ? disturbedSum : roundTo(disturbedSum, "half up", 1);

  // napping = sum(nap.minutes) (sleep.form:37)
  const nappingParts = [];
  for (let k = 0; k < elementsOf(nap); k += 1) {
    nappingParts.push(minutesScore[k]);
  }
  const napping = sumOf(tallyOf(nappingParts));

  // short_nights = hours < 9 and (if answered(weeks) then weeks > 12 else crying = most) (sleep.form:45)
  const short_nightsCondition = weeks.state === "answered";
  const short_nightsChoice =
    short_nightsCondition === true
      ? (typeof weeksScore === "number" ? weeksScore > 12 : weeksScore)
      : (typeof cryingAnswer === "string" ? cryingAnswer === "most" : cryingAnswer);
  const short_nightsPart1 = hoursScore instanceof Missing ? hoursScore : compare(hoursScore, 9) < 0;
  const short_nightsAnd =
    short_nightsPart1 !== false &&
    short_nightsChoice !== false &&
    (
      short_nightsPart1 === true && short_nightsChoice === true
        ? true
        : absence(short_nightsPart1, short_nightsChoice)
    );
  const short_nights = short_nightsAnd ?? false;

  // possible = hours + napping / 60 <= 24 (sleep.form:49)
  const possible =
    !(hoursScore instanceof Missing) && isExact(napping)
      ? compare(add(hoursScore, divide(napping, 60)), 24) <= 0
      : absence(hoursScore, napping);

  return {
    form: { id: "sleep", version: "1.0.0", language, hash },
    complete:
      weeks !== invalid &&
      wakes !== unanswered &&
      wakes !== invalid &&
      crying !== unanswered &&
      crying !== invalid &&
      feeding !== unanswered &&
      feeding !== invalid &&
      hours !== unanswered &&
      hours !== invalid &&
      helps !== invalid &&
      helps_other !== invalid &&
      areAnswered(minutes) &&
      !nap.isShort &&
      possible !== false,
    items: {
      wakes,
      crying,
      feeding,
      hours,
      helps,
      helps_other,
      nap: repeatState(true, nap, notAsked, (k) => ({ minutes: minutes[k] })),
    },
    inputs: { weeks },
    scores: {
      disturbed:
        disturbed instanceof Missing
          ? absentScore(disturbed)
          : {
            state: "scored",
            value: toNumber(disturbed),
            range: disturbedRange,
            bands: disturbedBands(disturbed),
          },
      napping:
        isExact(napping)
          ? { state: "scored", value: toNumber(napping), range: nappingRange, bands: {} }
          : absentScore(napping),
    },
    cutoffs: {},
    flags: { short_nights: verdict(short_nights) },
    checks: { possible: verdict(possible) },
  };
}

const inputQuestions = {
  weeks: { allowed: "a whole number from 0 to 52", optional: true },
};

const itemQuestions = {
  wakes: { allowed: "one of yes, no" },
  crying: { allowed: "one of never, some, most, skipped" },
  feeding: { allowed: "one of never, some, most, skipped" },
  hours: { allowed: "a number from 0 to 24 with at most 1 decimal" },
  helps: { allowed: "a list of at least one of song, walk, other, none twice", optional: true, codes: ["song","walk","other"] },
  helps_other: { allowed: "a text that is not empty", optional: true },
  nap: {
    allowed: "a list of 0 to 3 entries, each an object",
    least: 0,
    items: {
      minutes: { allowed: "a whole number from 5 to 240" },
    },
  },
};

/** What keeps the response, as it is, from being submitted. */
export function problems(response, options = {}) {
  const result = evaluate(response, options);
  const answers = own(response, "answers");
  const inputs = own(response, "inputs");
  const allowedNow = (_, otherwise) => otherwise;
  return [
    ...malformed("response", response, "an object with answers and inputs"),
    ...malformed("inputs", inputs),
    ...malformed("answers", answers),
    ...unknownIn(inputs, inputQuestions),
    ...unknownIn(answers, itemQuestions),
    ...strayIn(inputs, result.inputs, inputQuestions),
    ...strayIn(answers, result.items, itemQuestions),
    ...openIn(inputs, result.inputs, inputQuestions, allowedNow),
    ...openIn(answers, result.items, itemQuestions, allowedNow),
    ...["possible"].filter((check) => result.checks[check] === false).map((check) => ({ kind: "check", check })),
  ];
}

/** What was asked and answered, with the result of exactly that; or what stands in the way. */
export function submit(response, options = {}) {
  const found = problems(response, options);
  if (found.length > 0) return { ok: false, problems: found };
  const { items, inputs } = evaluate(response, options);
  const submitted = {
    answers: storedIn(own(response, "answers"), items, itemQuestions),
    inputs: storedIn(own(response, "inputs"), inputs, inputQuestions),
  };
  return { ok: true, submission: { ...submitted, result: evaluate(submitted, options) } };
}

/** What people read, by language and key. */
export const texts = {
  "en": {
    "form": "Sleep, last week",
    "weeks": "Age in weeks",
    "wakes": "Does your child wake at night?",
    "crying": "How often with crying?",
    "often.never": "Never",
    "often.some": "Some nights",
    "often.most": "Most nights",
    "often.skipped": "I would rather not say",
    "feeding": "How often to be fed?",
    "hours": "How many hours of sleep?",
    "helps": "What helps?",
    "helps.song": "A song",
    "helps.walk": "A walk",
    "helps.other": "Something else",
    "nap": "Each nap",
    "minutes": "How long?",
    "minutes:unit": "minutes",
    "disturbed": "Disturbed nights",
    "disturbed.default": "How much",
    "disturbed.default.little": "Little",
    "disturbed.default.much": "Much",
    "disturbed.default.much:advice clinician": "Ask how the parents sleep.",
    "napping": "Minutes of naps",
    "short_nights": "Short nights",
    "possible": "A day has 24 hours"
  }
};
