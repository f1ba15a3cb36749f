import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDay, localDay } from "../../runtime/engine/day.ts";
import { daysBetween, monthsBetween, weeksBetween, yearsBetween } from "../../runtime/engine/days.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item } from "./build.ts";

const written = (date: Date): string => date.toISOString().slice(0, 10);
const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map(written);

describe("whole units from the first day to the second, towards −∞", () => {
  test.each([
    ["2024-02-28", "2024-03-01", { days: 2, weeks: 0, months: 0, years: 0 }],
    ["2023-02-28", "2023-03-01", { days: 1, weeks: 0, months: 0, years: 0 }],
    ["2024-01-31", "2024-02-29", { days: 29, weeks: 4, months: 0, years: 0 }],
    ["2024-01-31", "2024-03-01", { days: 30, weeks: 4, months: 1, years: 0 }],
    ["2000-02-29", "2001-02-28", { days: 365, weeks: 52, months: 11, years: 0 }],
    ["2000-02-29", "2001-03-01", { days: 366, weeks: 52, months: 12, years: 1 }],
    ["1990-04-04", "2011-04-03", { days: 7669, weeks: 1095, months: 251, years: 20 }],
    ["1990-04-04", "2011-04-04", { days: 7670, weeks: 1095, months: 252, years: 21 }],
    ["2024-05-02", "2024-05-01", { days: -1, weeks: -1, months: -1, years: -1 }],
    ["2024-05-01", "2024-04-01", { days: -30, weeks: -5, months: -1, years: -1 }],
    ["2024-05-01", "2024-05-01", { days: 0, weeks: 0, months: 0, years: 0 }],
  ])("%s to %s", (first, second, expected) => {
    const units = {
      days: daysBetween(first, second),
      weeks: weeksBetween(first, second),
      months: monthsBetween(first, second),
      years: yearsBetween(first, second),
    };
    expect(units).toEqual(expected);
  });

  test("days are those of the calendar", () => {
    fc.assert(
      fc.property(days, days, (first, second) => {
        expect(daysBetween(first, second)).toBe((Date.parse(second) - Date.parse(first)) / 86_400_000);
      }),
    );
  });

  test("a later day is never fewer units away", () => {
    fc.assert(
      fc.property(days, days, days, (first, ...others) => {
        const [sooner = "", later = ""] = others.sort();
        for (const between of [weeksBetween, monthsBetween, yearsBetween]) {
          expect(between(first, sooner)).toBeLessThanOrEqual(between(first, later));
        }
      }),
    );
  });
});

test("a day is one that the calendar has", () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(19), fc.nat(39), (year, month, day) => {
      const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const date = new Date(`${text}T00:00:00Z`);
      expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && written(date) === text);
    }),
    { numRuns: 1000 },
  );
});

test("today is the day that the caller says, or else the current one", () => {
  const made = load(
    form({
      body: [item("born", { type: { kind: "date" } })],
      scores: { age: call("years", { answer: "born" }, call("today")) },
      checks: { past: call("<=", { answer: "born" }, call("today")) },
    }),
  );
  const response = { answers: { born: "2000-05-05" } };
  expect(made.evaluate(response, { today: "2020-05-04" }).scores.age).toMatchObject({ value: 19 });
  expect(made.evaluate(response, { today: "2020-05-05" }).scores.age).toMatchObject({ value: 20 });
  expect(made.evaluate(response, { today: "1999-05-05" }).checks).toEqual({ past: false });
  expect(made.evaluate(response).scores.age).toMatchObject({ value: yearsBetween("2000-05-05", localDay()) });
  expect(() => made.evaluate(response, { today: "2020-05-32" })).toThrow(/"2020-05-32" is not a day/);
  expect(made.start(response, { today: "2020-05-04" }).score("age")).toMatchObject({ value: 19 });
});
