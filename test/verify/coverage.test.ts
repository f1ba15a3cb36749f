import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { coverage } from "../../compiler/verify/coverage.ts";
import { hostOf } from "../check/checked.ts";

function coverageOf(inside: string) {
  const files = new Map([["f.form", `form f "F" {\n  version "1.0.0"\n  language en\n${inside}\n}\n`]]);
  const [form] = compile(hostOf(files), ["f.form"]).forms;
  return coverage({ ...form!, definition: form!.definition! }, { boundaries: true });
}

const FORM = `
  input sex "Sex" one of { female "Female" male "Male" }
  scale three { 0 never "Never" 1 some "Some" 2 often "Often" }
  item q1 "One" one of three
  item q2 "Two" one of three when q1 > 0 else score 0
  item q3 "Three" one of three
  score total "Total" = sum(q1..q3) { missing prorate up to 1 round half up to 1 }
  bands total "Zone" { 0..2 low "Low" 3..6 high "High" source "S" }
  cutoff risk "Risk" = total >= (if sex = female then 3 else 4) { source "S" }
  example "none" { q1 = never, q3 = never, sex = male expect total is low, not risk }`;

describe("what examples reach", () => {
  test("part by part, with the names of the examples", () => {
    const said = coverageOf(FORM).map(({ kind, name, cases }) => [
      kind,
      name,
      ...cases.map(({ words, reachedBy }) => `${words}: ${reachedBy.join() || "–"}`),
    ]);
    expect(said).toEqual([
      ["band", "total: low", "total is low: none"],
      ["band", "total: high", "total is high: –"],
      ["cutoff", "risk", "risk is reached: –", "risk is not reached: none"],
      ["branch", "q1 > 0", "q1 > 0 holds: –", "q1 > 0 does not hold: none"],
      [
        "missing rule",
        "total: missing",
        "total with an answer missing: –",
        "total with more than 1 missing: –",
      ],
    ]);
  });

  test("responses at the edges, and what comes of them", () => {
    const edges = coverageOf(FORM).map(({ name, boundaries }) => [
      name,
      ...boundaries.map(({ at, comes }) => `${at} → ${comes}`),
    ]);
    expect(edges).toEqual([
      ["total: low", "total = 0 → total is 0: low", "total = 2 → total is 2: low"],
      ["total: high", "total = 3 → total is 3: high", "total = 6 → total is 6: high"],
      [
        "risk",
        "total = 2 where if sex = female then 3 else 4 is 3 → risk is not reached",
        "total = 3 where if sex = female then 3 else 4 is 3 → risk is reached",
        "total = 4 where if sex = female then 3 else 4 is 3 → risk is reached",
        "total = 3 where if sex = female then 3 else 4 is 4 → risk is not reached",
        "total = 4 where if sex = female then 3 else 4 is 4 → risk is reached",
        "total = 5 where if sex = female then 3 else 4 is 4 → risk is reached",
      ],
      ["q1 > 0"],
      ["total: missing", "1 answer missing → total is 0", "2 answers missing → total is missing"],
    ]);
  });

  test("a limit that stands beside others is looked at where it decides, and once", () => {
    const edges = coverageOf(`
  scale three { 0 never "Never" 1 some "Some" 2 often "Often" }
  item q1 "One" one of three
  item q2 "Two" one of three
  item q3 "Three" one of three
  let signs = count(q1..q3 >= 1)
  cutoff syndrome "Syndrome" = signs >= 2 and any(q1 >= 2, q2 >= 2) and not (signs > 2) { source "S" }`).map(
      ({ boundaries }) => boundaries.map(({ at, comes }) => `${at} → ${comes}`),
    );
    expect(edges).toEqual([
      [
        "signs = 1 → syndrome is not reached",
        "signs = 2 → syndrome is reached",
        "signs = 3 → syndrome is not reached",
        "q1 = 1 → syndrome is not reached",
        "q1 = 2 → syndrome is reached",
        "q2 = 1 → syndrome is not reached",
        "q2 = 2 → syndrome is reached",
      ],
    ]);
  });

  test("responses are found where hours are worked out of times of day, and divided by", () => {
    const edges = coverageOf(`
  scale three { 0 never "Never" 1 some "Some" 2 often "Often" 3 always "Always" }
  item bed_hour "To bed, hour" integer 0..23
  item bed_min "To bed, minutes" integer 0..59
  item up_hour "Up, hour" integer 0..23
  item up_min "Up, minutes" integer 0..59
  item slept "Hours slept" number 0..24 decimals 1
  item q1 "Tired?" one of three
  let bed = bed_hour + bed_min / 60
  let up = up_hour + up_min / 60
  score in_bed "In bed" = if up < bed then up + 24 - bed else up - bed
  score efficiency "Efficiency" = if in_bed = 0 then 0 else slept / in_bed * 100
  score lack "Lack" = if efficiency >= 85 then 0 else if efficiency >= 75 then 1 else 2
  score total "Total" = lack + q1
  cutoff poor "Poor sleep" = total > 3 { source "S" }`)
      .filter(({ name }) => name === "poor")
      .flatMap(({ boundaries }) => boundaries.map(({ at, comes }) => `${at} → ${comes}`));
    expect(edges).toEqual([
      "total = 2 → poor is not reached",
      "total = 3 → poor is not reached",
      "total = 4 → poor is reached",
    ]);
  });

  test("every instrument of the library has an example for all that it can come to", () => {
    const root = join(import.meta.dirname, "../../forms");
    const open = ["audit/audit.form", "epds/epds.form", "tweak/tweak.form"].flatMap((path) => {
      const host = {
        read: (name: string) => readFileSync(name, "utf8"),
        siblings: (name: string) => [name],
        resolve: (from: string, to: string) => join(from, "..", to),
      };
      const [form] = compile(host, [join(root, path)]).forms;
      return coverage({ ...form!, definition: form!.definition! }, { boundaries: false }).flatMap(
        ({ cases }) =>
          cases.filter(({ reachedBy }) => reachedBy.length === 0).map(({ words }) => `${path}: ${words}`),
      );
    });
    expect(open).toEqual([]);
  });
});
