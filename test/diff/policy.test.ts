import { expect, test } from "vitest";
import type { ChangeClass } from "../../compiler/diff/classes.ts";
import { judge } from "../../compiler/diff/index.ts";

test.each<[from: string, to: string, changes: ChangeClass[], state: string, least: string | undefined]>([
  ["1.2.3", "2.0.0", ["answers"], "fine", "2.0.0"],
  ["1.2.3", "1.3.0", ["score"], "too small", "2.0.0"],
  ["1.2.3", "1.3.0", ["interpretation", "wording"], "fine", "1.3.0"],
  ["1.2.3", "1.2.4", ["routing"], "too small", "1.3.0"],
  ["1.2.3", "1.2.4", ["wording", "rights"], "fine", "1.2.4"],
  ["1.2.3", "1.2.3", ["presentation"], "unchanged", "1.2.4"],
  ["1.2.3", "1.2.3", [], "fine", "1.2.3"],
  ["1.2.3", "1.1.0", ["wording"], "backwards", "1.2.4"],
  ["0.4.0", "0.5.0", ["answers"], "fine", "0.5.0"],
  ["0.4.0", "0.4.1", ["answers"], "too small", "0.5.0"],
  ["2010", "2011", ["answers"], "fine", "2011.0.0"],
  ["spring", "autumn", ["answers"], "fine", undefined],
  ["spring", "spring", ["answers"], "unchanged", undefined],
])("%s → %s with %s is %s", (from, to, changes, state, least) => {
  expect(judge(from, to, changes)).toMatchObject({ state, ...(least !== undefined && { least }) });
});

test("a policy of one's own", () => {
  expect(judge("1.0.0", "1.0.0", ["wording"], { wording: "none" }).state).toBe("fine");
  expect(judge("1.0.0", "1.0.1", ["wording"], { wording: "minor" })).toMatchObject({
    state: "too small",
    least: "1.1.0",
  });
});
