import { expect, test } from "vitest";
import { fullness, roundChartOf } from "../../../runtime/elements/comparison/round-chart.ts";
import { definitionOf } from "../../forms/library.ts";

test("TRAS: eight areas, three levels, three questions each", () => {
  const chart = roundChartOf(definitionOf("tras/tras"))!;
  expect(chart.sectors.map(({ id }) => id)).toContain("understanding");
  expect(chart.sectors.map(({ fields }) => fields.map(({ length }) => length))).toEqual(
    Array.from({ length: 8 }, () => [3, 3, 3]),
  );
  expect(chart.sectors[0]!.fields[1]!.map(({ id }) => id)).toEqual([
    "understanding_3_1",
    "understanding_3_2",
    "understanding_3_3",
  ]);
  expect(chart.codes.map((code) => fullness(chart, code))).toEqual([1, 0.5, 0]);
});

test("Alle med: six areas, five ages, by the grid's rows and columns", () => {
  const chart = roundChartOf(definitionOf("alle_med/alle_med"))!;
  expect(chart.sectors.map(({ id, fields }) => [id, fields.length])).toContainEqual(["play", 5]);
  expect(chart.rings).toEqual(["age_1", "age_2", "age_3", "age_4", "age_5"]);
  expect(chart.sectors).toHaveLength(6);
});

test.each([
  "epds/epds",
  "asq/asq",
  "ecbi/ecbi",
  "aas/aas",
  "reporting/reporting_2010",
  "psi/psi",
])("%s is none", (name) => expect(roundChartOf(definitionOf(name))).toBeUndefined());
