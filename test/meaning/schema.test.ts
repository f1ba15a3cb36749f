import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { responseSchema } from "../../compiler/emit/schema/index.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { type Form, load } from "../../runtime/engine/index.ts";
import { formGene, formText } from "./form.ts";
import { made, runs, today } from "./made.ts";
import { responseTo, validResponseTo } from "./response.ts";

test("the schema accepts a response exactly when the engine would submit it", { timeout: 600_000 }, () => {
  const seen = { accepted: 0, refused: 0, exact: 0 };
  fc.assert(
    fc.property(formGene, fc.nat(), (gene, seed) => {
      const { definition } = made(formText(gene));
      const engine = load(definition);
      const id = "https://formscript.example/made";
      const { schema, notCarried } = responseSchema(
        definition,
        outlineOf(definition),
        wordsFor(definition),
        id,
      );
      const validate = new Ajv2020({ strict: false, keywords: ["x-formscript-not-carried"] }).compile(schema);
      if (notCarried.length === 0) seen.exact += 1;
      const wild = fc.sample(responseTo(definition), { numRuns: 8, seed });
      const valid = fc.sample(validResponseTo(definition), { numRuns: 6, seed });
      for (const response of [...wild, ...valid, ...valid.map((each) => asAsked(engine, each))]) {
        const submits = engine.submit(response, { today }).ok;
        seen[submits ? "accepted" : "refused"] += 1;
        if (notCarried.length > 0 && !submits) continue;
        expect(validate(response), JSON.stringify({ response, errors: validate.errors })).toBe(submits);
      }
    }),
    runs(2000),
  );
  expect(seen.accepted).toBeGreaterThan(2000);
  expect(seen.refused).toBeGreaterThan(2000);
  expect(seen.exact).toBeGreaterThan(1000);
});

/** The response without its answers to what is not asked, which is what a running form submits. */
function asAsked(engine: Form, response: Response): Response {
  const { answers, inputs } = engine.start(response, { today }).response;
  return { answers, inputs };
}
