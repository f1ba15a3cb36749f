import { describe, expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { compile } from "../../compiler/compile.ts";
import { load } from "../../runtime/engine/index.ts";
import { root } from "../house/sources.ts";
import { heldBeside } from "./held.ts";

const folder = "forms/cbcl";

function compiled(id: string, norms: string) {
  const host = heldBeside(id, { [`${id}_norms.csv`]: norms });
  const { forms, diagnostics } = compile(host, [`${folder}/${id}.form`, `held/${id}.en.form`]);
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return { form: forms.find((one) => one.id === id), errors };
}

/** Invented norms: every raw score has the T-score 20 + raw, 100 at most. */
const invented = (parts: number, between: string) =>
  [
    `part,${between ? "sex,age," : ""}raw,t`,
    ...Array.from({ length: parts }, (_, part) =>
      (between ? ["girl", "boy"] : [""]).flatMap((sex) => [
        ...Array.from({ length: 80 }, (_, raw) =>
          [part + 1, ...(sex ? [sex, "6..18"] : []), raw, 20 + raw].join(","),
        ),
        [part + 1, ...(sex ? [sex, "6..18"] : []), "80..300", 100].join(","),
      ]),
    ).flat(),
  ].join("\n");

describe.each([
  { id: "cbcl_preschool", parts: 10, between: "", inputs: {} },
  { id: "cbcl_school", parts: 11, between: "sex", inputs: { sex: "boy", years_old: 9 } },
])("$id with a licence holder's norms", ({ id, parts, between, inputs }) => {
  const { form, errors } = compiled(id, invented(parts, between));

  test("compiles", () => {
    expect(errors).toEqual([]);
  });

  test.each([
    ["aggressive_t", 44, "normal"],
    ["aggressive_t", 45, "borderline"],
    ["aggressive_t", 49, "borderline"],
    ["aggressive_t", 50, "clinical"],
    ["internalizing_t", 39, "normal"],
    ["internalizing_t", 40, "borderline"],
    ["internalizing_t", 43, "borderline"],
    ["internalizing_t", 44, "clinical"],
  ])("%s of raw %i is %s", (score, raw, band) => {
    const answers = { [score.replace(/_t$/, "")]: raw };
    const state = load(form!.definition!).evaluate({ answers, inputs }).scores[score];
    expect(state).toMatchObject({ state: "scored", value: 20 + raw, bands: { default: band } });
  });

  test("compiles with norms that give no more than some of what is declared", () => {
    const from50 = invented(parts, between).replace(/,(\d\d)$/gm, (_, t) => `,${Math.max(50, Number(t))}`);
    expect(compiled(id, from50).errors).toEqual([]);
  });

  test("a hole in the norms is an error", () => {
    const holed = invented(parts, between)
      .split("\n")
      .filter((line) => !/,50,70$/.test(line));
    expect(compiled(id, holed.join("\n")).errors).toContain("table-hole");
  });
});

test("without norms, what depends on them is not known, and says why", () => {
  const { forms } = compile(new DiskHost(root), [`${folder}/cbcl_preschool.form`]);
  const form = load(forms[0]!.definition!);
  const response = { answers: { aggressive: 12 } };
  expect(form.evaluate(response).scores.aggressive_t).toEqual({ state: "missing", waitingFor: [] });
  expect(form.explain(response, "aggressive_t").withheld).toEqual(["norms"]);
});
