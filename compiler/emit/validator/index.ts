import type { Schema } from "../schema/index.ts";
import { bareSchema } from "./bare.ts";

/**
 * The schema as an ES module that exports `validate`, for a page with a strict Content-Security-Policy: it imports
 * nothing and makes no code of its own.
 */
export async function validatorText(schema: Schema): Promise<string> {
  const [{ Ajv2020 }, standalone] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv/dist/standalone/index.js"),
  ]);
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: true },
    strict: true,
    // What a condition asks about an entry of a list says nothing about how long the list is.
    strictTuples: false,
    keywords: ["x-formscript-not-carried"],
    inlineRefs: false,
    ownProperties: true,
  });
  const standaloneCode = standalone.default as unknown as typeof standalone.default.default;
  return withHelpers(standaloneCode(ajv, ajv.compile(bareSchema(schema))));
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
  return `${[header, text.trim(), ...needed].join("\n\n")}\n`;
}

/** ajv also declares schemas that nothing reads. */
function withoutUnused(code: string): string {
  return code.replace(/^const (schema\d+) = .*;\n/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : "",
  );
}

const helperTexts: Readonly<Record<string, string>> = {
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
