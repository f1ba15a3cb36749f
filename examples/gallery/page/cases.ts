import type { Labelled, Response } from "formscript/definition";

/** Responses that nobody has given: made up, to show what several of them look like beside each other. */
export interface ComparisonCase {
  readonly kind: "comparison";
  readonly title: string;
  readonly about: string;
  readonly form: string;
  readonly responses: readonly Labelled[];
}

/** A person who does not exist, and what has been done for them. `answers` are of steps whose result decides what follows. */
export interface ProgrammeCase {
  readonly kind: "programme";
  readonly title: string;
  readonly about: string;
  readonly programme: string;
  /** One of the forms that it gives. */
  readonly form: string;
  readonly today: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly done: Readonly<
    Record<string, { readonly on: string; readonly form?: string; readonly response?: Response }>
  >;
}

export type Case = ComparisonCase | ProgrammeCase;

const trasAreas = [
  "understanding",
  "awareness",
  "interaction",
  "communication",
  "attention",
  "pronunciation",
  "words",
  "sentences",
];
const alleMedAreas = ["language_area", "play", "socio_emotional", "everyday", "wellbeing", "sensorimotor"];

/** Fields of a chart from the middle out, of which the first `reached` are mastered, and the next one in part. */
function fields(ids: readonly string[], reached: number): Record<string, string> {
  return Object.fromEntries(
    ids.map((id, at) => [id, at < reached ? "mastered" : at === reached ? "partly" : "blank"]),
  );
}

function trasPeriod(period: number, reached: readonly number[]): Response {
  const ofAreas = trasAreas.map((area, at) => {
    const ids = [2, 3, 4].flatMap((age) => [1, 2, 3].map((question) => `${area}_${age}_${question}`));
    return fields(ids, reached[at] ?? 0);
  });
  return { inputs: { period }, answers: Object.assign({}, ...ofAreas) };
}

function alleMedPeriod(period: number, reached: readonly number[]): Response {
  const ofAreas = alleMedAreas.map((area, at) => {
    const ids = [1, 2, 3, 4, 5].map((age) => `${area}_age_${age}`);
    return fields(ids, reached[at] ?? 0);
  });
  return { inputs: { period }, answers: Object.assign({}, ...ofAreas) };
}

/** Answers to q1, q2 … in this order. */
function inOrder(...answers: readonly number[]): Record<string, number> {
  return Object.fromEntries(answers.map((answer, at) => [`q${at + 1}`, answer]));
}

/** By what stands for each in an address. */
export const cases: Readonly<Record<string, Case>> = {
  tras: {
    kind: "comparison",
    title: "TRAS: one child, two periods of observation",
    about: "Laid over each other on the round chart, as kindergartens draw it.",
    form: "tras",
    responses: [
      { label: "Autumn", date: "2025-10-06", response: trasPeriod(1, [3, 1, 4, 3, 2, 1, 2, 1]) },
      { label: "Spring", date: "2026-04-13", response: trasPeriod(2, [6, 4, 7, 5, 5, 2, 4, 3]) },
    ],
  },
  alle_med: {
    kind: "comparison",
    title: "Alle med: one child, two periods of observation",
    about: "Six areas and five ages, laid over each other.",
    form: "alle_med",
    responses: [
      { label: "Autumn", date: "2025-09-15", response: alleMedPeriod(1, [1, 2, 1, 2, 3, 2]) },
      { label: "Spring", date: "2026-03-16", response: alleMedPeriod(2, [2, 3, 2, 2, 3, 3]) },
    ],
  },
  epds: {
    kind: "comparison",
    title: "EPDS: at six weeks, and again two weeks later",
    about: "How the total and its band have changed since the last time.",
    form: "epds",
    responses: [
      {
        label: "Six weeks",
        date: "2026-10-19",
        response: { inputs: { period: "after_birth" }, answers: inOrder(1, 2, 2, 1, 1, 2, 1, 2, 2, 0) },
      },
      {
        label: "Two weeks later",
        date: "2026-11-02",
        response: { inputs: { period: "after_birth" }, answers: inOrder(0, 1, 1, 1, 1, 1, 1, 1, 1, 0) },
      },
    ],
  },
  adbb: {
    kind: "comparison",
    title: "ADBB: two raters of one child",
    about: "Where the two differ, and whether it matters for the limit.",
    form: "adbb",
    responses: [
      { label: "First rater", response: { answers: inOrder(1, 0, 1, 0, 2, 0, 1, 0), inputs: {} } },
      { label: "Second rater", response: { answers: inOrder(1, 0, 1, 0, 1, 0, 1, 0), inputs: {} } },
    ],
  },
  early_years: {
    kind: "programme",
    title: "Pregnancy and the first years: where one family stands",
    about: "What has been done, what is due today, and what follows from a positive EPDS.",
    programme: "early_years",
    form: "epds",
    today: "2026-10-25",
    dates: { due: "2026-09-01", born: "2026-09-05" },
    done: {
      tweak_first: { on: "2026-02-16" },
      audit_c_first: {
        on: "2026-02-16",
        form: "audit_c",
        response: { inputs: { sex: "female" }, answers: inOrder(1, 0, 0) },
      },
      epds_pregnancy: {
        on: "2026-06-01",
        form: "epds",
        response: { inputs: { period: "pregnancy" }, answers: inOrder(0, 1, 1, 1, 0, 1, 0, 1, 0, 0) },
      },
      epds_six_weeks: {
        on: "2026-10-20",
        form: "epds",
        response: { inputs: { period: "after_birth" }, answers: inOrder(1, 2, 2, 1, 1, 2, 1, 2, 2, 0) },
      },
    },
  },
  asq_by_age: {
    kind: "programme",
    title: "ASQ: which form at which age",
    about: "The nineteen forms of one child, each in its time.",
    programme: "asq_by_age",
    form: "asq",
    today: "2026-11-01",
    dates: { born: "2025-10-20" },
    done: { asq_4: { on: "2026-02-16" }, asq_8: { on: "2026-06-22" } },
  },
};
