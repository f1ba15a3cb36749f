import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
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
