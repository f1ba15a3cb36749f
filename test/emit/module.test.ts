import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, items } from "../engine/build.ts";
import { responseTo, validResponseTo } from "../meaning/response.ts";
import { definitionOf } from "./definitions.ts";
import { evaluatorOf } from "./emitted.ts";
import { definitionGene } from "./genes.ts";

const options = { today: "2024-03-01" };

test("the module returns what the engine returns, byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(definitionGene, fc.nat(), async (gene, seed) => {
      const definition = definitionOf(gene);
      const form = load(definition);
      const module = await evaluatorOf(definition);
      const wild = fc.sample(responseTo(definition), { numRuns: 20, seed });
      const valid = fc.sample(validResponseTo(definition), { numRuns: 10, seed });
      for (const response of [...wild, ...valid]) {
        const told = JSON.stringify({ response, gene });
        for (const what of ["evaluate", "problems", "submit"] as const) {
          const [ours, theirs] = [module[what](response, options), form[what](response, options)];
          if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
            expect(JSON.stringify(ours, null, 1), told).toBe(JSON.stringify(theirs, null, 1));
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("what is not a day is not taken for today, in the module either", async () => {
  const definition = form({
    body: [item("born", { type: { kind: "date" } })],
    scores: { age: call("years", { answer: "born" }, call("today")) },
  });
  const module = await evaluatorOf(definition);
  const response = { answers: { born: "2000-05-05" } };
  for (const today of ["2020-02-30", "soon", ""]) {
    for (const what of ["evaluate", "problems", "submit"] as const) {
      expect(() => load(definition)[what](response, { today })).toThrow(/is not a day/);
      expect(() => module[what](response, { today })).toThrow(/is not a day/);
    }
  }
});

test.each(["text", null, [], 7])("a response that is no object is not submitted: %j", async (response) => {
  const definition = form({ body: items(1, 2, { optional: true }) });
  const problem = { kind: "not allowed", item: "response", allowed: "an object with answers and inputs" };
  const problems = [{ ...problem, value: response }];
  for (const made of [load(definition), await evaluatorOf(definition)]) {
    expect(made.submit(response as never, options)).toEqual({ ok: false, problems });
  }
});
