import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { load } from "../../runtime/engine/index.ts";
import { heldBeside } from "./held.ts";
import { scorer } from "./library.ts";

const items = (from: number, to: number, answer: number) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [`q${from + index}`, answer]));

describe("PSI: the subscales' raw scores, six of the child's and seven of the parent's", () => {
  const score = scorer("psi/psi");

  test("the total is the sum of both domains; Life Stress stands apart", () => {
    const result = score({ ...items(1, 6, 20), ...items(7, 13, 15), life_stress: 12 });
    expect(["child_domain", "parent_domain", "total"].map(result.value)).toEqual([120, 105, 225]);
  });

  test("without the publisher's percentiles there is none", () => {
    expect(score(items(1, 13, 17)).state("total_percentile")).toBe("missing");
  });

  test.each([
    [24, true],
    [25, false],
  ])("%i for Defensive Responding", (defensive_responding, holds) => {
    expect(score({ defensive_responding }).holds("defensive")).toBe(holds);
  });
});

describe("PSI-SF: three scales of twelve statements, 1 to 5", () => {
  const score = scorer("psi/psi_sf");

  test.each([
    [1, 12, 36],
    [3, 36, 108],
    [5, 60, 180],
  ])("every answer %i: each scale %i, the total %i", (answer, scale, total) => {
    const result = score(items(1, 36, answer));
    expect(["distress_score", "interaction_score", "difficult_score"].map(result.value)).toEqual([
      scale,
      scale,
      scale,
    ]);
    expect(result.value("total")).toBe(total);
  });

  test.each([
    [17, 89, false],
    [18, 90, true],
    [19, 91, true],
  ])("%i answers of 3, the others 2: %i", (threes, total, high) => {
    const result = score({ ...items(1, 36, 2), ...items(1, threes, 3) });
    expect(result.value("total")).toBe(total);
    expect(result.holds("high_stress")).toBe(high);
  });

  test("a scale that is complete stands, though another is not", () => {
    const result = score(items(2, 36, 3));
    expect(result.state("distress_score")).toBe("missing");
    expect(result.value("difficult_score")).toBe(36);
    expect(result.state("total")).toBe("missing");
  });
});

describe.each([
  { id: "psi", least: 0, most: 6565, answers: items(1, 13, 17), total: 221, set: "fourth_edition" },
  { id: "psi_sf", least: 36, most: 180, answers: items(1, 36, 3), total: 108, set: "default" },
])("$id with a licence holder's percentiles, invented here", ({ id, least, most, answers, total, set }) => {
  /** The total has this percentile, the least raw scores all that there are, and all others this one, too. */
  const compiled = (percentile: number, without?: number) => {
    const first = Array.from({ length: 101 }, (_, at) => [least + at, at] as const);
    const rows = first
      .filter(([raw]) => raw !== without)
      .map(([raw, each]) => `${raw},${raw === total ? percentile : each}`);
    rows.push(`${least + 101}..${most},${percentile}`);
    const csv = ["raw,percentile", ...rows].join("\n");
    const host = heldBeside(id, { [`${id}_percentiles.csv`]: csv });
    const { forms, diagnostics } = compile(host, [`forms/psi/${id}.form`, `held/${id}.en.form`]);
    const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return { definition: forms.find((one) => one.id === id)?.definition, errors };
  };

  test.each([
    [0, "below_normal"],
    [14, "below_normal"],
    [15, "normal"],
    [80, "normal"],
    [81, "borderline"],
    [84, "borderline"],
    [85, "high"],
    [89, "high"],
    [90, "significant"],
    [100, "significant"],
  ])("percentile %i is %s", (percentile, band) => {
    const { definition, errors } = compiled(percentile);
    expect(errors).toEqual([]);
    const { scores, cutoffs } = load(definition!).evaluate({ answers });
    expect(scores.total).toMatchObject({ value: total });
    expect(scores.total_percentile).toMatchObject({ value: percentile, bands: { [set]: band } });
    if (id === "psi") expect(cutoffs.high_stress).toBe(percentile >= 85);
  });

  test("a hole in them is an error", () => {
    expect(compiled(50, least + 10).errors).toContain("table-hole");
  });
});
