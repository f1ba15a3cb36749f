import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Response } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { type FormGene, formGene, formText } from "./form.ts";
import { made, runs, today } from "./made.ts";
import { responseTo, validResponseTo } from "./response.ts";

test("what is submitted scores the same again", () => {
  fc.assert(
    fc.property(formGene, fc.nat(), (gene, seed) => {
      const { definition } = made(formText(gene));
      const form = load(definition);
      for (const response of fc.sample(validResponseTo(definition), { numRuns: 20, seed })) {
        const submitted = form.submit(response, { today });
        if (!submitted.ok) continue;
        const { answers, inputs, result } = submitted.submission;
        expect(form.evaluate({ answers, inputs }, { today })).toEqual(result);
      }
    }),
    runs(400),
  );
});

test("a range holds every value that its score takes", () => {
  fc.assert(
    fc.property(formGene, fc.nat(), (gene, seed) => {
      const { definition } = made(formText(gene));
      const form = load(definition);
      for (const response of fc.sample(responseTo(definition), { numRuns: 20, seed })) {
        for (const score of Object.values(form.evaluate(response, { today }).scores)) {
          if (score.state !== "scored") continue;
          const [min, max] = score.range;
          expect(score.value).toBeGreaterThanOrEqual(min);
          expect(score.value).toBeLessThanOrEqual(max);
        }
      }
    }),
    runs(400),
  );
});

test("no path leads from an unanswered item to a band: filling it in never changes what was scored", () => {
  fc.assert(
    fc.property(formGene, fc.nat(), (gene, seed) => {
      const { definition } = made(withoutLooking(gene));
      const form = load(definition);
      const all = [...definition.inputs, ...definition.body].filter((part) => part.kind === "item");
      for (const whole of fc.sample(validResponseTo(definition), { numRuns: 6, seed })) {
        const before = form.evaluate(whole, { today });
        for (const { id } of all) {
          const short = form.evaluate(without(whole, id), { today });
          for (const [name, score] of Object.entries(short.scores)) {
            if (score.state === "scored") expect(before.scores[name]).toMatchObject(score);
          }
          for (const kind of ["cutoffs", "flags"] as const) {
            for (const [name, holds] of Object.entries(short[kind])) {
              if (holds === true) expect(before[kind][name]).toBe(true);
            }
          }
        }
      }
    }),
    runs(400),
  );
});

/** The form without what may look at a missing answer on purpose: missing rules, corrections, `answered`, `unanswered`. */
function withoutLooking(gene: FormGene): string {
  return formText(gene)
    .replaceAll(
      /missing (first when .*? )?(prorate up to \d+|counts \d+( up to \d+)?|fails)( {2}missing second when .*? counts 0)?/g,
      "",
    )
    .replaceAll(/ at least \w*[a-z]\w*/g, "")
    .replaceAll(/missing as if \w+( up to 1)?/g, "")
    .replaceAll(/unanswered\([\w.]+\)/g, "weeks")
    .replaceAll(/answered\([\w.]+\)/g, "sex = female");
}

function without({ answers, inputs }: Response, id: string): Response {
  const drop = (from: Readonly<Record<string, Answer>> = {}) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => key !== id));
  return { answers: drop(answers), inputs: drop(inputs) };
}
