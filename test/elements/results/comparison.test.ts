import { expect, test } from "vitest";
import { compare } from "../../../runtime/elements/results/comparison.ts";
import { load } from "../../../runtime/engine/index.ts";
import { definitionOf, form } from "../../browser/harness/definition.ts";

const definition = definitionOf(form`
  item q1 "How?" one of { 0 "No" 1 "Yes" }
  item q2 "How?" one of { 0 "No" 1 "Yes" }
  score total "Total" = q1 + q2
  bands total { 0 low "Low" 1..2 high "High" source "Made up" }
  cutoff risk "Risk" = total >= 1 { source "Made up" }
  flag bad "Bad" = q1 = 1`);
const result = load(definition).evaluate({ answers: { q1: 1, q2: 0 } });

test("what is the same is no difference, whatever else the form says", () => {
  expect(compare(result, result, definition)).toEqual({
    version: undefined,
    hasOtherRules: false,
    different: [],
  });
  const other = { ...result, form: { ...result.form, version: "0.9.0", hash: "sha256-x" } };
  expect(compare(other, result, definition)).toEqual({
    version: "0.9.0",
    hasOtherRules: true,
    different: [],
  });
});

test("a value, a band, a verdict, what is missing and what one of the two has are differences", () => {
  const total = { state: "scored", value: 1, range: [0, 2], bands: { default: "low" } } as const;
  const stored = {
    ...result,
    scores: { total, gone: total },
    cutoffs: { risk: null },
    flags: { bad: false },
  };
  expect(compare(stored, result, definition).different).toEqual([
    { id: "total", stored: 1, now: 1 },
    { id: "risk", stored: null, now: true },
    { id: "bad", stored: false, now: true },
    { id: "gone", stored: 1, now: undefined },
  ]);
  const missing = load(definition).evaluate({ answers: { q1: 1 } });
  expect(compare(missing, result, definition).different[0]).toEqual({ id: "total", stored: null, now: 1 });
});

test("what was stored may be anything", () => {
  const broken = { form: { id: "sample" }, scores: null, cutoffs: undefined } as unknown as typeof result;
  expect(compare(broken, result, definition).different.map(({ id }) => id)).toEqual(["total", "risk", "bad"]);
});
