import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { evaluatorOf } from "../emit/emitted.ts";
import { formGene, formText } from "./form.ts";
import { made, runs, today } from "./made.ts";
import { responseTo } from "./response.ts";

test("the generated module returns what the engine returns, on any answers", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(formGene, fc.nat(), async (gene, seed) => {
      const { definition } = made(formText(gene));
      const engine = load(definition);
      const module = await evaluatorOf(definition);
      for (const response of fc.sample(responseTo(definition), { numRuns: 20, seed })) {
        for (const what of ["evaluate", "problems", "submit"] as const) {
          const theirs = JSON.stringify(module[what](response, { today }));
          const ours = JSON.stringify(engine[what](response, { today }));
          if (theirs !== ours) expect(theirs, `${what} ${JSON.stringify(response)}`).toBe(ours);
        }
      }
    }),
    runs(2000),
  );
});
