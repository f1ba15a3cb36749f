import { expect, test } from "vitest";
import { withFallbacks } from "../../runtime/definition/places.ts";

test.each([
  ['How is {child_name | "your child"} sleeping?', "How is your child sleeping?"],
  ['{fødsel|"dagen"} og {grid.row | "ny \\"linje\\""}', 'dagen og ny "linje"'],
  ['\\{a | "x"} stays, {b} and \\\\', '\\{a | "x"} stays, {b} and \\\\'],
])("%s reads, without answers, %s", (text, read) => {
  expect(withFallbacks(text)).toBe(read);
});
