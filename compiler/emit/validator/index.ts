import support from "../module/support.json" with { type: "json" };
import type { Schema } from "../schema/index.ts";
import { bareSchema } from "./bare.ts";
import { withSteps } from "./steps.ts";

type CodeWriter = Pick<typeof import("ajv/dist/2020.js"), "_" | "stringify">;
type KeywordCxt = import("ajv/dist/2020.js").KeywordCxt;

/**
 * The schema as an ES module that exports `validate`, for a page with a strict Content-Security-Policy: it imports
 * nothing and makes no code of its own.
 */
export async function validatorText(schema: Schema): Promise<string> {
  const [{ Ajv2020, _, stringify }, standalone] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv/dist/standalone/index.js"),
  ]);
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    strict: true,
    // What a condition asks about an entry of a list says nothing about how long the list is.
    strictTuples: false,
    inlineRefs: false,
    ownProperties: true,
  });
  ajv.addKeyword("steps");
  ajv.addKeyword({
    keyword: "outcomes",
    schemaType: "array",
    code: (cxt) => outcomesCode({ _, stringify }, cxt),
  });
  const standaloneCode = standalone.default as unknown as typeof standalone.default.default;
  return withHelpers(standaloneCode(ajv, ajv.compile(withSteps(bareSchema(schema)))));
}

/** Goes through the steps of a table, and on with the schema of the outcome. */
function outcomesCode({ _, stringify }: CodeWriter, cxt: KeywordCxt): void {
  const { gen, data, parentSchema, schema } = cxt;
  const table = parentSchema.steps as object;
  const steps = gen.scopeValue("schema", { key: table, ref: table, code: stringify(table) });
  const go = gen.scopeValue("func", {
    key: "outcomeOf",
    ref: {},
    code: _`require("ajv/dist/runtime/outcomeOf").default`,
  });
  const outcome = gen.const("outcome", _`${go}(${steps}, ${data})`);
  const valid = gen.let("valid", true);
  (schema as readonly (Schema | true)[]).forEach((each, at) => {
    if (each === true) return;
    gen.if(_`${outcome} === ${at}`, () => {
      const isValid = gen.name("_valid");
      cxt.subschema({ keyword: "outcomes", schemaProp: at }, isValid);
      gen.assign(valid, isValid);
    });
  });
  cxt.ok(valid);
}

/** ajv's code asks for its helpers with `require`; a module has them itself. */
function withHelpers(code: string): string {
  const helpers = new Set<string>();
  const text = withoutUnused(code)
    .replace(/^"use strict";\s*/, "")
    .replace(/export default \w+;\s*/, "")
    .replace(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, (_, name: string) => {
      helpers.add(name);
      return name;
    });
  const needed = [...helpers].map((name) => helperTexts[name]);
  if (needed.includes(undefined) || /= require\(/.test(text)) {
    throw new Error(`A validator needs more than is there for it: ${[...helpers].join(", ")}`);
  }
  const header = "// Accepts what can be submitted, as answers.schema.json says; made by ajv.";
  return `${[header, ...needed, text.trim()].join("\n\n")}\n`;
}

/** ajv also declares schemas that nothing reads. */
function withoutUnused(code: string): string {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : "",
  );
}

const helperTexts: Readonly<Record<string, string>> = {
  outcomeOf: [
    support.outcomeOf,
    support.passes,
    support.isOfType,
    support.isWithin,
    support.fits,
    support.hasAll,
  ].join("\n\n"),
  ucs2length: `/** How many code points a text has. */
function ucs2length(text) {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}`,
  equal: `/** Whether two JSON values are equal. */
function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}`,
};
