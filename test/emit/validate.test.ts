import fc from "fast-check";
import { expect, test } from "vitest";
import { emission } from "../../compiler/emit/index.ts";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { responseSchema } from "../../compiler/emit/schema/index.ts";
import { validatorText } from "../../compiler/emit/validator/index.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, items, sum } from "../engine/build.ts";
import { responseTo, validResponseTo } from "../meaning/response.ts";
import { definitionOf } from "./definitions.ts";
import { libraryFiles, moduleFrom } from "./emitted.ts";
import { definitionGene } from "./genes.ts";

/** Only `validate`, which is quicker to make than all files; and whether it says all that the engine does. */
async function validatorOf(definition: Definition) {
  const { schema, notCarried } = responseSchema(
    definition,
    outlineOf(definition),
    wordsFor(definition),
    "https://formscript.example/made",
  );
  const { validate } = await moduleFrom([
    { path: "package.json", text: '{ "type": "module" }' },
    { path: "index.js", text: await validatorText(schema) },
  ]);
  return { validate, isExact: notCarried.length === 0 };
}

test("validate accepts a response exactly when the engine would submit it", async () => {
  await fc.assert(
    fc.asyncProperty(definitionGene, fc.nat(), async (gene, seed) => {
      const definition = definitionOf(gene);
      const engine = load(definition);
      const { validate, isExact } = await validatorOf(definition);
      for (const draw of [responseTo(definition), validResponseTo(definition)]) {
        for (const drawn of fc.sample(draw, { numRuns: 8, seed })) {
          for (const response of [drawn, engine.start(drawn, { today: "2024-03-01" }).response]) {
            const submits = engine.submit(response, { today: "2024-03-01" }).ok;
            if (isExact || submits) expect(validate(response), JSON.stringify(response)).toBe(submits);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a long condition is a table in the module, and means the same", async () => {
  const ids = Array.from({ length: 10 }, (_, at) => `q${at + 1}`);
  const enough = call(">=", call("sum", ...ids.map((score) => ({ score }))), 13);
  const definition = form({ body: [...items(1, 10), item("more", { when: enough })] });
  const { validate, isExact } = await validatorOf(definition);
  expect(isExact).toBe(true);
  const engine = load(definition);
  const answer = fc.constantFrom(0, 1, 2, 3, 3, "refused", undefined);
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(ids.map((id) => [id, answer]))),
      fc.constantFrom(0, null, undefined),
      (given, more) => {
        const response = { answers: { ...given, more } };
        expect(validate(response)).toBe(engine.submit(response as Response).ok);
      },
    ),
    { numRuns: 500 },
  );
});

test("a module needs nothing but its own files, and makes no code", async () => {
  for (const { path, text } of await libraryFiles("forms/aas/aas.form")) {
    if (!path.endsWith(".js")) continue;
    expect(text).not.toMatch(/\brequire\s*\(|\beval\s*\(|new Function|\bimport\s*\(/);
    // An element is the running form's, which stands beside all of them.
    const own = path === "element.js" ? /^\.\.\/formscript\/formscript\.js$/ : /^\.\/(support|validate)\.js$/;
    for (const [, from] of text.matchAll(/from "([^"]*)"/g)) expect(from).toMatch(own);
  }
});

test("a wrong answer is named", async () => {
  const { validate } = await moduleFrom(await libraryFiles("forms/audit/audit.form"));
  const answers = { q1: 1, q2: 0, q3: 0, q9: 0, q10: 1 };
  expect(validate({ answers, inputs: { sex: "male" } })).toBe(false);
  expect(validate.errors).toMatchObject([
    { instancePath: "/answers/q10", keyword: "enum", params: { allowedValues: [0, 2, 4] } },
  ]);
  expect(validate({ answers: { ...answers, q10: 2 }, inputs: { sex: "male" } })).toBe(true);
});

test("names that every object has, and JavaScript's words, are names like others", async () => {
  const ids = ["constructor", "class", "add", "answers"];
  const definition = form({ body: ids.map((id) => item(id)), scores: { evaluate: sum(...ids) } });
  const { validate, evaluate } = await moduleFrom((await emission(definition)).files);
  expect(validate({ answers: {} })).toBe(false);
  expect(evaluate({ answers: {} }).items.constructor).toEqual({ state: "missing", reason: "unanswered" });
  const answers = { constructor: 1, class: 0, add: 2, answers: 1 };
  expect(validate({ answers })).toBe(true);
  expect(evaluate({ answers }).scores.evaluate).toMatchObject({ value: 4 });
});
