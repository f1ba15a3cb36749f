import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { describe, expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { compile as compileForms } from "../../compiler/compile.ts";
import { load } from "../../runtime/engine/index.ts";
import { everything } from "../engine/everything.ts";
import { root } from "../house/sources.ts";

const folder = resolve(import.meta.dirname, "../../runtime/definition");

function schema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${name}.schema.json`), "utf8"));
}

const documents = [
  { name: "definition", type: "Definition", module: "definition.ts" },
  { name: "result", type: "Result", module: "result.ts" },
  { name: "response", type: "Response", module: "submission.ts" },
  { name: "programme", type: "Programme", module: "programme.ts" },
];

describe("the schemas and the types say the same", () => {
  test.each(documents)("$name", async ({ name, type, module }) => {
    const options = { bannerComment: "", ignoreMinAndMaxItems: false, format: false };
    const generated = await compile(schema(name) as JSONSchema, type, options);
    const text = `${generated}
import type { ${type} as Written } from ${JSON.stringify(join(folder, module))};
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;
export const there = (value: Plain<Written>): ${type} => value;
export const back = (value: ${type}): Plain<Written> => value;
`;
    expect(typeErrors(text)).toBe("");
  });

  test("a difference is found", async () => {
    const other = structuredClone(schema("result")) as { properties: Record<string, unknown> };
    other.properties.complete = { type: "string" };
    const generated = await compile(other as JSONSchema, "Result", { bannerComment: "", format: false });
    const text = `${generated}
import type { Result as Written } from ${JSON.stringify(join(folder, "result.ts"))};
export const there = (value: Written["complete"]): Result["complete"] => value;
`;
    expect(typeErrors(text)).toContain("TS2322");
  });
});

/** What the compiler says about a file with this text. */
function typeErrors(text: string): string {
  const temporary = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    const file = join(temporary, "same.ts");
    writeFileSync(file, text);
    const flags = [
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--allowImportingTsExtensions",
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--ignoreConfig",
    ];
    const tsc = resolve(folder, "../../node_modules/.bin/tsc");
    return spawnSync(process.execPath, [tsc, ...flags, file], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

describe("what the engine takes and gives fits them", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  for (const { name } of documents) ajv.addSchema(schema(name));
  ajv.addSchema(schema("submission"));
  const errors = (name: string, value: unknown): unknown => {
    const validate = ajv.getSchema(String(schema(name).$id));
    return validate?.(value) ? [] : (validate?.errors ?? "no schema");
  };
  const { definition, responses, complete } = everything;
  const form = load(definition);

  test("definition", () => {
    expect(errors("definition", definition)).toEqual([]);
    expect(errors("definition", { ...definition, formscript: 2 })).not.toEqual([]);
    expect(errors("definition", { ...definition, extra: true })).not.toEqual([]);
  });

  test("programme", () => {
    const paths = ["early_years", "asq_by_age"].map((name) => `forms/programme/${name}.form`);
    for (const { definition: programme } of compileForms(new DiskHost(root), paths).programmes) {
      expect(errors("programme", programme)).toEqual([]);
      expect(errors("programme", { ...programme, programme: 2 })).not.toEqual([]);
    }
  });

  test("responses and results", () => {
    for (const response of responses) {
      expect(errors("response", response)).toEqual([]);
      expect(errors("result", JSON.parse(JSON.stringify(form.evaluate(response))))).toEqual([]);
    }
  });

  test("submission, which is a response itself", () => {
    const submitted = form.submit(complete);
    expect(submitted).toMatchObject({ ok: true });
    if (!submitted.ok) return;
    expect(errors("submission", submitted.submission)).toEqual([]);
    expect(form.evaluate(submitted.submission)).toEqual(submitted.submission.result);
  });
});
