import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Machine } from "../../compiler/verify/machine/machine.ts";
import { contains } from "../../compiler/verify/numbers/comparison.ts";
import { fraction } from "../../compiler/verify/numbers/set.ts";
import { FALSE, MISSING, NOT_ASKED, type Outcomes, TRUE } from "../../compiler/verify/outcomes/outcomes.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Result, ScoreState } from "../../runtime/definition/result.ts";
import { load } from "../../runtime/engine/index.ts";
import { lowered } from "../lower/lowered.ts";
import { type FormGene, formGene, formText } from "../meaning/form.ts";
import { responseTo, validResponseTo } from "../meaning/response.ts";

describe("what the machine says can come about", () => {
  it("holds all that the engine comes to, with any answers", () => {
    fc.assert(
      fc.property(formsWithResponses(40), ({ definition, responses }) => {
        const machine = new Machine(definition);
        const form = load(definition);
        for (const response of responses) {
          const result = form.evaluate(response, { today: "2024-05-01" });
          expect(beyond(machine, definition, result)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

function formsWithResponses(most: number) {
  return fc
    .tuple(formGene, fc.integer())
    .map(([gene, seed]) => ({ definition: definitionOf(gene), seed }))
    .filter((made): made is { definition: Definition; seed: number } => made.definition !== undefined)
    .map(({ definition, seed }) => {
      const responses = [
        ...fc.sample(responseTo(definition), { numRuns: most / 2, seed }),
        ...fc.sample(validResponseTo(definition), { numRuns: most / 2, seed }),
      ];
      return { definition, responses };
    });
}

function definitionOf(gene: FormGene): Definition | undefined {
  try {
    return lowered({ "made.form": formText(gene) }).result?.definition;
  } catch {
    return undefined;
  }
}

/** What a result holds that the machine says cannot be. */
function beyond(machine: Machine, definition: Definition, result: Result): string[] {
  const found: string[] = [];
  for (const { id, value } of definition.scores) {
    const state = result.scores[id]!;
    const outcomes = machine.valuesOf(value);
    if (!allows(outcomes, state)) found.push(`${id} ${JSON.stringify(state)} is not in ${shown(outcomes)}`);
  }
  const verdicts = [
    ...definition.cutoffs.map(({ id, when }) => [id, when, result.cutoffs[id]] as const),
    ...definition.flags.map(({ id, when }) => [id, when, result.flags[id]] as const),
    ...definition.checks.map(({ id, holds }) => [id, holds, result.checks[id]] as const),
  ];
  for (const [id, condition, verdict] of verdicts) {
    const { kinds } = machine.valuesOf(condition);
    const fits =
      verdict === null ? kinds & (MISSING | NOT_ASKED) : kinds & (verdict ? TRUE : FALSE | NOT_ASKED);
    if (!fits) found.push(`${id} is ${verdict}`);
  }
  for (const [id, placed] of machine.contents.items) {
    if (placed.container.repeat) continue;
    const state = (placed.input ? result.inputs : result.items)[id]!;
    const { kinds } = machine.setting.confinement.read(machine.items.asked(placed));
    if (state.state === "not asked" ? !(kinds & (NOT_ASKED | MISSING)) : !(kinds & TRUE))
      found.push(`${id} is ${state.state}`);
  }
  return found;
}

function allows(outcomes: Outcomes, state: ScoreState): boolean {
  if (state.state === "missing") return (outcomes.kinds & MISSING) !== 0;
  if (state.state === "not asked") return (outcomes.kinds & NOT_ASKED) !== 0;
  if (typeof state.value !== "number") return true;
  const { value } = state;
  // A third leaves the engine as the nearest double.
  return contains(outcomes.numbers, fraction(value)) || isNearOne(outcomes, value);
}

function isNearOne({ numbers }: Outcomes, value: number): boolean {
  return numbers.some(({ den }) => {
    const k = Math.round(value * den);
    return k / den === value && contains(numbers, { num: k, den });
  });
}

function shown({ numbers, kinds }: Outcomes): string {
  return (
    JSON.stringify(numbers, (_, value) => (typeof value === "bigint" ? value.toString(2) : value)) + kinds
  );
}
