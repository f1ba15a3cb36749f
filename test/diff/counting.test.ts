import fc from "fast-check";
import { expect, test } from "vitest";
import { pairForms } from "../../compiler/diff/pairing/pair.ts";
import type { Target } from "../../compiler/diff/witness/aim.ts";
import type { Choice } from "../../compiler/diff/witness/domain.ts";
import { noAnswer } from "../../compiler/diff/witness/domain.ts";
import { Graph } from "../../compiler/diff/witness/graph.ts";
import { keyOf } from "../../compiler/diff/witness/key.ts";
import { NotWorkedOut } from "../../compiler/diff/witness/nodes.ts";
import { Engines } from "../../compiler/diff/witness/replay.ts";
import { responsesOf } from "../../compiler/diff/witness/responses.ts";
import { tabulate } from "../../compiler/diff/witness/tabulate.ts";
import { formText } from "../meaning/form.ts";
import { made, runs } from "../meaning/made.ts";
import { edited } from "./mutated.ts";

/** Forms with more answer sets than this are left out: each is given to both engines. */
const most = 600;

test("the table counts as many answer sets that differ as the engines do, one by one", () => {
  let counted = 0;
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const pair = pairForms(made(formText(before)).definition, made(formText(after)).definition);
      const engines = new Engines(pair);
      const targets: Target[] = [
        ...pair.scores.both.map((both): Target => ({ kind: "score", old: both.old.id, new: both.new.id })),
        ...pair.cutoffs.both.map((both): Target => ({ kind: "cutoff", old: both.old.id, new: both.new.id })),
        ...pair.flags.both.map((both): Target => ({ kind: "flag", old: both.old.id, new: both.new.id })),
      ];
      for (const target of targets) {
        const graph = graphOf(pair, target);
        if (!graph) continue;
        const spaces = graph.variables.map(({ space }) => [...space.choices, noAnswer]);
        if (spaces.reduce((size, { length }) => size * length, 1) > most) continue;
        const table = tabulate(graph, ({ space }) => [...space.choices, noAnswer], { steps: 1e7 })!;
        const [nodes] = graph.targets as [(typeof graph.targets)[number]];
        const differing = table.lots.filter(
          (lot) => keyOf(table.outcome(lot, nodes.old)) !== keyOf(table.outcome(lot, nodes.new)),
        );
        const byTable = differing.reduce((sum, lot) => sum + lot.count, 0n);
        let byEngine = 0n;
        for (const choices of all(spaces)) {
          const results = engines.run(responsesOf(graph.variables, choices));
          if (engines.differences(results, target).length > 0) byEngine += 1n;
        }
        counted += 1;
        expect(byTable, JSON.stringify(target)).toBe(byEngine);
      }
    }),
    runs(60),
  );
  expect(counted).toBeGreaterThan(20);
});

function graphOf(pair: ReturnType<typeof pairForms>, target: Target): Graph | undefined {
  try {
    return new Graph(pair, [target]);
  } catch (problem) {
    if (problem instanceof NotWorkedOut) return undefined;
    throw problem;
  }
}

function* all(
  spaces: readonly (readonly Choice[])[],
  at = 0,
  chosen: readonly Choice[] = [],
): Generator<readonly Choice[]> {
  if (at === spaces.length) yield chosen;
  else for (const choice of spaces[at]!) yield* all(spaces, at + 1, [...chosen, choice]);
}
