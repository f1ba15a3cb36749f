import fc from "fast-check";
import { expect, test } from "vitest";
import type { Both } from "../../compiler/diff/pairing/match.ts";
import { type FormPair, pairForms } from "../../compiler/diff/pairing/pair.ts";
import { rules } from "../../compiler/diff/rules/index.ts";
import type { Aim, ResultAim, Target } from "../../compiler/diff/witness/aim.ts";
import { differing as differenceIn, Engines } from "../../compiler/diff/witness/replay.ts";
import { Search } from "../../compiler/diff/witness/search.ts";
import type { Result } from "../../runtime/definition/result.ts";
import type { Answer } from "../../runtime/definition/submission.ts";
import { made, runs } from "../meaning/made.ts";
import { smallPair, smallText } from "./small.ts";

interface Tried {
  readonly results: Both<Result>;
  /** How many answers to what is asked are not the lowest; one that is left open is not. */
  readonly raised: number;
  /** Nothing that is asked is left open. */
  readonly isWhole: boolean;
}

/** Every answer set of both forms, each question also left open. */
function everything(pair: FormPair, engines: Engines): Tried[] {
  const items = pair.items.both.filter(({ new: { input } }) => !input);
  const spaces = items.map(({ old, new: fresh }) => {
    const options = [old, fresh].map((placed, side) => {
      const scale = "scale" in placed.item.type ? placed.item.type.scale : "";
      const all = (side === 0 ? pair.old : pair.new).definition.scales[scale]!.options;
      const scores = all.map(({ score }) => score ?? 0);
      const turned = Math.max(...scores) + Math.min(...scores);
      return all.map(({ code, score = 0 }) => ({
        code,
        score: placed.item.reversed ? turned - score : score,
      }));
    });
    const lowest = options[0]!.reduce((least, one) => (one.score < least.score ? one : least)).code;
    return { id: fresh.item.id, lowest, answers: [...new Set(options.flat().map(({ code }) => code)), null] };
  });
  let answerSets: Record<string, Answer>[] = [{}];
  for (const { id, answers } of spaces)
    answerSets = answerSets.flatMap((set) =>
      answers.map((answer) => (answer === null ? set : { ...set, [id]: answer })),
    );
  return answerSets.map((answers) => {
    const response = { answers };
    const results = engines.run({ old: response, new: response });
    const asked = spaces.filter(({ id }) =>
      [results.old, results.new].some(({ items: states }) => states[id]?.state !== "not asked"),
    );
    return {
      results,
      raised: asked.filter(({ id, lowest }) => answers[id] !== lowest).length,
      isWhole: asked.every(({ id }) => id in answers),
    };
  });
}

test("what is called harmless is, and what is shown is the smallest there is", () => {
  const kinds = { harmless: 0, witness: 0 };
  fc.assert(
    fc.property(smallPair, ([before, after]) => {
      const pair = pairForms(made(smallText(before)).definition, made(smallText(after)).definition);
      const engines = new Engines(pair);
      const tried = everything(pair, engines);
      const search = new Search(pair);
      for (const { target, aim } of resultAims(pair)) {
        const evidence = search.evidence([aim]);
        const differing = tried.filter(({ results }) => differenceIn(target, results) !== undefined);
        const what = JSON.stringify([aim, evidence, smallText(before), smallText(after)]);
        if (differing.length === 0) {
          expect(evidence.kind, what).toBe("harmless");
          kinds.harmless += 1;
          continue;
        }
        if (evidence.kind !== "witness") throw new Error(`Nothing shown for ${what}`);
        kinds.witness += 1;
        const { set } = evidence.witness;
        const least = (some: readonly Tried[]) => Math.min(...some.map(({ raised }) => raised));
        const all = least(differing);
        const whole = least(differing.filter(({ isWhole }) => isWhole));
        // Answers without gaps are shown rather than fewer with gaps; one that the change is about, rather than none.
        const most = all <= 1 ? (aim.focus ? 1 : all) : whole === Number.POSITIVE_INFINITY ? all : whole;
        expect(set.length, what).toBeLessThanOrEqual(most);
        expect(set.length, what).toBeGreaterThanOrEqual(all);
      }
    }),
    runs(150),
  );
  expect(kinds.harmless).toBeGreaterThan(20);
  expect(kinds.witness).toBeGreaterThan(100);
});

/** What all rules want to be shown, one target at a time. */
function resultAims(pair: FormPair): { readonly target: Target; readonly aim: ResultAim }[] {
  const aims: Aim[] = [];
  for (const { find } of rules) find(pair, (_, __, extras) => void aims.push(...(extras?.aims ?? [])));
  return aims.flatMap((aim) =>
    aim.kind === "results"
      ? aim.targets.map((target) => ({ target, aim: { ...aim, targets: [target] } }))
      : [],
  );
}
