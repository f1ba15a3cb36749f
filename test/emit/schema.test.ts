import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { responseSchema } from "../../compiler/emit/schema/index.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { load } from "../../runtime/engine/index.ts";
import { responseTo, validResponseTo } from "../meaning/response.ts";
import { definitionOf } from "./definitions.ts";
import { definitionGene } from "./genes.ts";

function schemaOf(definition: Definition) {
  return responseSchema(
    definition,
    outlineOf(definition),
    wordsFor(definition),
    "https://formscript.example/made",
  );
}

/** Every check on but that tuples say how long they are: an array may go on after what a condition asks about. */
function strictAjv(): Ajv2020 {
  return new Ajv2020({ strict: true, strictTuples: false, keywords: ["x-formscript-not-carried"] });
}

test("the schema accepts a response exactly when the engine would submit it", () => {
  fc.assert(
    fc.property(definitionGene, fc.infiniteStream(fc.nat()), (gene, seeds) => {
      const definition = definitionOf(gene);
      const form = load(definition);
      const { schema, notCarried } = schemaOf(definition);
      const validate = strictAjv().compile(schema);
      for (let round = 0; round < 20; round += 1) {
        const draw = round % 4 === 0 ? responseTo(definition) : validResponseTo(definition);
        const [response] = fc.sample(draw, { numRuns: 1, seed: seeds.next().value! });
        const mended = round % 4 === 1 ? response! : withoutUnasked(form, response!);
        const accepted = validate(mended);
        const submits = form.submit(mended, { today: "2024-03-01" }).ok;
        if (accepted !== submits && (notCarried.length === 0 || submits)) {
          const told = { mended, problems: form.problems(mended), errors: validate.errors, definition };
          expect(accepted, JSON.stringify(told, null, 1)).toBe(submits);
        }
      }
    }),
    { numRuns: 150 },
  );
});

type Form = ReturnType<typeof load>;

/** What is left when each answer that is not asked is taken away. */
function withoutUnasked(
  form: Form,
  response: Parameters<Form["problems"]>[0],
): Parameters<Form["problems"]>[0] {
  return form.start(response, { today: "2024-03-01" }).response;
}
