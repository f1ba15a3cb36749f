import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { type CompiledForm, compile } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { emission } from "../../compiler/emit/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { moduleFrom } from "../emit/emitted.ts";
import { root } from "../house/sources.ts";

/*
 * What instruments ask of the language, one form for each demand. Their examples say what must come of answers, and
 * are run by the compiler.
 */
const folder = "test/cases/demands";
const names = readdirSync(join(root, folder))
  .filter((name) => /^[^.]+\.form$/.test(name))
  .map((name) => name.slice(0, -".form".length));

/** A note stands where an author should look twice. */
const notes: Readonly<Record<string, readonly string[]>> = { uneven_scores: ["reversed-uneven"] };

describe.each(names)("%s", (name) => {
  const { form, diagnostics } = compiled(`${folder}/${name}.form`);

  test("nothing is wrong with it, and its examples show all it can do", () => {
    const complaints = diagnostics.filter(({ severity }) => severity !== "info").map(said);
    expect(complaints).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(notes[name] ?? []);
    expect(form.examples.length).toBeGreaterThan(1);
  });

  test("the module gives what the engine gives, and the schema accepts what can be submitted", async () => {
    const { definition, examples } = form as CompiledForm & { readonly definition: Definition };
    const engine = load(definition);
    const { files, notCarried } = await emission(definition);
    const module = await moduleFrom(files);
    for (const { name: example, response, today } of examples) {
      const given = response as unknown as Response;
      const options = { today: today ?? "2011-04-04" };
      const told = (value: unknown) => JSON.stringify(value, null, 1);
      expect(told(module.evaluate(given, options)), example).toBe(told(engine.evaluate(given, options)));
      const { ok } = engine.submit(given, options);
      if (notCarried.length === 0 || ok) expect(module.validate(given), example).toBe(ok);
    }
  });
});

test("wording that a licence holder keeps elsewhere becomes the wording of the form", () => {
  const { form, diagnostics } = compiled(`${folder}/held.form`, `${folder}/texts/held.en.form`);
  expect(diagnostics.map(said)).toEqual([]);
  expect(form.definition?.texts.en).toMatchObject({ q1: "My garden gives me joy.", "q3.3": "Often" });
});

function compiled(...paths: readonly string[]) {
  const { forms, diagnostics } = compile(new DiskHost(root), paths);
  const [form] = forms;
  if (!form) throw new Error(`There is no form in ${paths[0]}.`);
  return { form, diagnostics };
}

function said(diagnostic: Diagnostic): string {
  return `${diagnostic.code}: ${messageOf(diagnostic)}`;
}
