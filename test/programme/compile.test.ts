import { describe, expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { compile } from "../../compiler/compile.ts";
import { root } from "../house/sources.ts";
import { definitionOf, programmeOf } from "./compiled.ts";

const first = `step first "First" form mood { from 6 to 8 weeks after born }`;

describe("what a programme is compiled to", () => {
  test("a whole step", () => {
    const { steps, forms, texts } = definitionOf(`${first}
      step second "Second" form mood {
        from 2 weeks 1 day after first to 1 year 2 months before due
        when first.risk and not (first.total = low or first.very_tired)
        by "nurse" for "all" source "A report" unverified "The days" help "More"
      }`);
    expect(Object.keys(forms)).toEqual(["mood"]);
    expect(steps).toEqual([
      {
        id: "first",
        form: "mood",
        from: { of: { date: "born" }, months: 0, days: 42 },
        to: { of: { date: "born" }, months: 0, days: 56 },
      },
      {
        id: "second",
        form: "mood",
        from: { of: { step: "first" }, months: 0, days: 15 },
        to: { of: { date: "due" }, months: -14, days: 0 },
        when: {
          all: [
            { step: "first", cutoff: "risk" },
            {
              not: {
                any: [
                  { step: "first", score: "total", set: "default", band: "low" },
                  { step: "first", flag: "very_tired" },
                ],
              },
            },
          ],
        },
        source: "A report",
        unverified: "The days",
      },
    ]);
    expect(texts.en).toEqual({
      programme: "Visits",
      born: "Date of birth",
      due: "Expected date of birth",
      first: "First",
      second: "Second",
      "second:by": "nurse",
      "second:for": "all",
      "second:help": "More",
    });
  });

  test("the programmes of the library", () => {
    const paths = ["early_years", "asq_by_age"].map((name) => `forms/programme/${name}.form`);
    const { programmes, diagnostics } = compile(new DiskHost(root), paths);
    expect(diagnostics).toEqual([]);
    expect(programmes.map(({ id, definition }) => [id, definition?.steps.length])).toEqual([
      ["early_years", 11],
      ["asq_by_age", 19],
    ]);
  });
});

describe("what cannot be", () => {
  test.each([
    ["a circle of three", "step a { after c } step b { after a } step c { after b }", "step-circle"],
    ["a step after itself", "step a { after a }", "step-circle"],
    ["before a date, the other way round", "step a { from 4 to 16 weeks before due }", "step-window-empty"],
    [
      "over before its step",
      "step a { from 9 weeks after first to 1 month after first }",
      "step-window-empty",
    ],
    [
      "over before what it reads, by way of another",
      "step a { from 1 month after first } step b { from 1 week to 5 weeks after born when first.risk }",
      "step-too-late",
    ],
    ["out of reach", "step a { after first when first.total > 4 }", "step-condition-never"],
    [
      "between two values",
      "step a { after first when first.total > 2 and first.total < 3 }",
      "step-condition-never",
    ],
    ["against its own cut-off", "step a { when first.risk and first.total = low }", "step-condition-never"],
    [
      "against a step that comes before",
      "step a form mood { after first when first.risk } step b { after a when not first.risk }",
      "step-condition-never",
    ],
  ])("%s", (_, members, code) => {
    expect(programmeOf(`${first}\n${members}`).codes).toEqual([code]);
  });

  test.each([
    ["both are there", "step a { after first when first.risk or first.total = low }"],
    ["the lowest score", "step a { after first when first.total < 1 }"],
    ["the highest score", "step a { after first when first.total > 3 }"],
    ["a flag is open", "step a { after first when first.very_tired and not first.risk }"],
    ["another date", "step a { from 60 weeks before due to 30 weeks after due when first.risk }"],
    ["months and days", "step a { from 1 month after first to 29 days after first }"],
  ])("possible: %s", (_, members) => {
    expect(programmeOf(`${first}\n${members}`).said).toEqual([]);
  });
});

describe("a series", () => {
  const series = (from: string) =>
    programmeOf(`step a form mood { from 1 to 3 months after born series s }
      step b form mood { from ${from} after born to 5 months after born series s }`).said;

  test("without gap or overlap", () => expect(series("3 months")).toEqual([]));
  test("with a gap of a day", () =>
    expect(series("3 months 1 day")).toEqual([
      "b: Between a and b there is a gap of a day: whoever comes then is given neither.",
    ]));
  test("with an overlap", () =>
    expect(series("10 weeks")).toEqual([
      "b: b begins before a ends: it is open which of them is given then.",
    ]));
});
