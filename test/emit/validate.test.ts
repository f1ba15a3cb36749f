import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emission } from "../../compiler/emit/index.ts";
import { form, item, sum } from "../engine/build.ts";
import { responseTo, validResponseTo } from "../meaning/response.ts";
import { definitionGene, definitionOf } from "./definitions.ts";
import { libraryFiles, moduleFrom } from "./emitted.ts";

test("validate accepts what the schema accepts", async () => {
  await fc.assert(
    fc.asyncProperty(definitionGene, fc.nat(), async (gene, seed) => {
      const definition = definitionOf(gene);
      const { files } = await emission(definition);
      const { validate } = await moduleFrom(files);
      const schema = JSON.parse(files.find(({ path }) => path === "answers.schema.json")!.text) as object;
      const ajv = new Ajv2020({ strict: false }).compile(schema);
      const drawn = [responseTo(definition), validResponseTo(definition)].flatMap((draw) =>
        fc.sample(draw, { numRuns: 15, seed }),
      );
      for (const response of drawn) expect(validate(response), JSON.stringify(response)).toBe(ajv(response));
    }),
    { numRuns: 25 },
  );
});

test("a module needs nothing but its own files, and makes no code", async () => {
  for (const { path, text } of await libraryFiles("forms/aas/aas.form")) {
    if (!path.endsWith(".js")) continue;
    expect(text).not.toMatch(/\brequire\s*\(|\beval\s*\(|new Function|\bimport\s*\(/);
    const imported = [...text.matchAll(/from "([^"]*)"/g)].map(([, from]) => from);
    expect(imported.every((from) => from === "./support.js" || from === "./validate.js")).toBe(true);
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

test("names that every object has are names like others", async () => {
  const { validate, evaluate } = await moduleFrom((await emission(namedBadly)).files);
  expect(validate({ answers: {} })).toBe(false);
  expect(evaluate({ answers: {} }).items.constructor).toEqual({ state: "missing", reason: "unanswered" });
  expect(validate({ answers: { constructor: 1, class: 0, add: 2, answers: 1 } })).toBe(true);
});

const namedBadly = form({
  body: ["constructor", "class", "add", "answers"].map((id) => item(id)),
  scores: { evaluate: sum("constructor", "class", "add", "answers") },
});
