import { expect, test } from "vitest";
import { definitionOf, scorer } from "./library.ts";

const score = scorer("abuse_index/abuse_index");

const answered = (light: string, heavier: string) =>
  Object.fromEntries(
    Array.from({ length: 26 }, (_, index) => [`q${index + 1}`, index < 14 ? light : heavier]),
  );

test.each([
  ["never", "never", 0, "non_abusive"],
  ["rarely", "never", 14, "non_abusive"],
  ["sometimes", "never", 28, "moderately"],
  ["never", "rarely", 36, "moderately"],
  ["frequently", "never", 42, "seriously"],
  ["never", "sometimes", 48, "seriously"],
  ["never", "frequently", 60, "seriously"],
  ["frequently", "frequently", 102, "dangerously"],
])("questions 1 to 14 %s, 15 to 26 %s: %i", (light, heavier, total, band) => {
  const result = score(answered(light, heavier));
  expect(result.value("total")).toBe(total);
  expect(result.band("total")).toBe(band);
});

test.each([
  [{}, 36, "moderately"],
  [{ q1: "rarely" }, 37, "seriously"],
])("12 heavier questions rarely, and %j: %i", (more, total, band) => {
  const result = score({ ...answered("never", "rarely"), ...more });
  expect(result.value("total")).toBe(total);
  expect(result.band("total")).toBe(band);
});

test.each([
  [{ q12: "never" }, 93, "seriously"],
  [{ q12: "rarely" }, 94, "dangerously"],
])("all but three questions frequently, %j: %i", (last, total, band) => {
  const result = score({ ...answered("frequently", "frequently"), q13: "never", q14: "never", ...last });
  expect(result.value("total")).toBe(total);
  expect(result.band("total")).toBe(band);
});

test("nothing of it is kept on the device, and it is not passed off as known", () => {
  const { about, bands } = definitionOf("abuse_index/abuse_index");
  expect(about.sensitive).toBe(true);
  expect(bands.every(({ source, unverified }) => !source && unverified)).toBe(true);
});
