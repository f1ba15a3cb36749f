import { resolve } from "node:path";
import { expect, test } from "vitest";
import { libraryFiles } from "./emitted.ts";
import { faults } from "./faults.ts";

const audit = await libraryFiles("forms/audit/audit.form");
const aas = await libraryFiles("forms/aas/aas.form");

test("a program that uses the module as it is meant is fine", async () => {
  const program = `
import { evaluate, problems, submit, validate, texts, form, type Answers, type Frequency, type Result, type TotalBand } from "./index.js";
const answers: Answers = { q1: 2, q2: 0, q3: null };
const q3: Frequency = 4;
const result: Result = evaluate({ answers: { ...answers, q3 }, inputs: { sex: "female" } }, { today: "2026-01-01" });
const { total } = result.scores;
if (total.state === "scored") {
  const band: TotalBand | undefined = total.bands.default;
  const [least, most]: readonly [number, number] = total.range;
  console.log(total.value, band === "four", least, most);
} else if (total.state === "missing") console.log(total.waitingFor.join());
const { q2 } = result.items;
if (q2.state === "not asked") console.log(q2.score satisfies 0 | undefined);
if (q2.state === "answered") console.log(q2.value === 4, q2.score satisfies 0 | 1 | 2 | 3 | 4);
if (q2.state === "missing") console.log(q2.reason === "invalid");
const risk: boolean | null = result.cutoffs.risk;
const found = submit({ answers });
if (found.ok) console.log(found.submission.result.complete);
else console.log(found.problems.map((problem) => problem.kind), problems({ answers: {} }).length);
const given: unknown = JSON.parse("{}");
if (validate(given)) console.log(given.answers.q1 === 3);
else console.log(validate.errors?.[0]?.instancePath);
console.log(risk, texts.nb?.form, form.id satisfies "audit");
`;
  expect(await faults(audit, program)).toEqual([]);
});

const mistakes: readonly [what: string, statement: string, code: string][] = [
  ["an item that is misspelled", "evaluate({ answers: { q11: 1 } });", "TS2353"],
  ["an input that is misspelled", 'evaluate({ answers: {}, inputs: { gender: "male" } });', "TS2353"],
  ["an answer that is no option", "evaluate({ answers: { q1: 5 } });", "TS2322"],
  ["an answer of another scale", "evaluate({ answers: { q9: 1 } });", "TS2322"],
  ["a code as a text", 'evaluate({ answers: { q1: "1" } });', "TS2322"],
  ["an item of the result that is misspelled", "result.items.q12;", "TS2339"],
  ["a score that is misspelled", "result.scores.totl;", "TS2551"],
  ["a cut-off that is misspelled", "result.cutoffs.riks;", "TS2339"],
  ["a flag that is misspelled", "result.flags.dependence;", "TS2339"],
  [
    "a band that does not exist",
    'result.scores.total.state === "scored" && result.scores.total.bands.default === "five";',
    "TS2367",
  ],
  [
    "a band set that does not exist",
    'result.scores.total.state === "scored" && result.scores.total.bands.sweden;',
    "TS2339",
  ],
  [
    "a comparison with a code that does not exist",
    'result.items.q9.state === "answered" && result.items.q9.value === 3;',
    "TS2367",
  ],
  [
    "a comparison with a code of another input",
    'result.inputs.sex.state === "answered" && result.inputs.sex.value === "other";',
    "TS2367",
  ],
  ["a score read before it is known to be one", "result.scores.total.value;", "TS2339"],
  [
    "an item that is always asked, as if it could be hidden",
    'result.items.q1.state === "not asked";',
    "TS2367",
  ],
  ["a result that is changed", "result.cutoffs.risk = true;", "TS2540"],
];

test("what the form does not have does not compile", async () => {
  const head = 'import { evaluate } from "./index.js";\nconst result = evaluate({ answers: {} });\n';
  const found = await faults(audit, head + mistakes.map(([, statement]) => `${statement}\n`).join(""));
  const expected = mistakes.map(([what, , code], at) => [what, `consumer.ts:${at + 3} ${code}`]);
  expect(mistakes.map(([what], at) => [what, found[at]])).toEqual(expected);
  expect(found.length).toBe(mistakes.length);
});

test("repeats, lists and texts are typed", async () => {
  const program = `
import { evaluate, type Answers, type IncidentEntry, type Persons } from "./index.js";
const by: Persons[] = ["husband", "other"];
const incident: IncidentEntry = { severity: 3 };
const answers: Answers = { q2: "yes", q2_by: by, q2_times: 2, incident: [incident] };
const { items } = evaluate({ answers });
if (items.incident.state === "entries") {
  for (const { severity } of items.incident.entries) if (severity.state === "answered") console.log(severity.value === 6);
}
console.log(items.q1.state);
`;
  expect(await faults(aas, program)).toEqual([]);
  const wrong =
    'import type { Answers } from "./index.js";\nexport const answers: Answers = {\n  incident: [{ severty: 3 }],\n  q2_by: ["nobody"],\n};\n';
  expect(await faults(aas, wrong)).toEqual(["consumer.ts:3 TS2561", "consumer.ts:4 TS2322"]);
});

test("what is typed for one form goes wherever any form does", async () => {
  const runtime = resolve("runtime/definition");
  const program = `
import type { Answers, Result, Submission } from "./index.js";
import type { Answers as AnyAnswers, Submission as AnySubmission } from ${JSON.stringify(`${runtime}/submission.js`)};
import type { Result as AnyResult } from ${JSON.stringify(`${runtime}/result.js`)};
declare const given: { answers: Answers; result: Result; submission: Submission };
export const { answers, result, submission }: { answers: AnyAnswers; result: AnyResult; submission: AnySubmission } = given;
`;
  expect([await faults(audit, program), await faults(aas, program)]).toEqual([[], []]);
});
