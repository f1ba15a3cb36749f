import { describe, expect, test } from "vitest";
import { limitOf, scaleOf } from "../../../runtime/elements/results/scale.ts";

const band = (id: string, from: number, to: number, open?: true) => ({ id, from, to, ...(open && { open }) });

describe("a ruler", () => {
  test("gives each whole score a room, so that bands meet", () => {
    const scale = scaleOf(0, { min: 0, max: 9, step: 1 }, [band("low", 0, 4), band("high", 5, 9)]);
    expect(scale).toEqual({
      value: 5,
      bands: [
        { id: "low", from: 0, to: 50 },
        { id: "high", from: 50, to: 100 },
      ],
      limits: [],
    });
  });

  test("has no rooms where bands are open to the next", () => {
    const scale = scaleOf(2.5, { min: 0, max: 5, step: 0.5 }, [
      band("low", 0, 2.5, true),
      band("high", 2.5, 5),
    ]);
    expect(scale).toMatchObject({ value: 50, bands: [{ to: 50 }, { from: 50, to: 100 }] });
  });

  test("goes to its ends where nothing divides it", () => {
    const range = { min: 0, max: 12, step: 1 };
    expect([0, 6, 12].map((value) => scaleOf(value, range, [])?.value)).toEqual([0, 50, 100]);
  });

  test("marks a limit before the first score that reaches it", () => {
    const range = { min: 0, max: 9, step: 1 };
    const at = { from: 5, above: false };
    expect(scaleOf(1, range, [], [at, { from: 5, above: true }])?.limits).toEqual([50, 60]);
  });

  test("leaves out bands that no score reaches, and is none where there is one score", () => {
    const scale = scaleOf(1, { min: 0, max: 3, step: 1 }, [band("a", 0, 3), band("b", 4, 9)]);
    expect(scale?.bands).toEqual([{ id: "a", from: 0, to: 100 }]);
    expect(scaleOf(1, { min: 1, max: 1, step: 0 }, [])).toBeUndefined();
    expect(scaleOf(1, { min: 0, max: Number.POSITIVE_INFINITY, step: 1 }, [])).toBeUndefined();
  });
});

describe("a cut-off", () => {
  const cutoff = (op: ">=" | ">" | "=", right: number | { code: string }) => ({
    id: "risk",
    accuracy: [],
    when: { op, args: [{ result: "total" }, right] },
  });

  test("has a limit where it compares the score with a number", () => {
    expect(limitOf(cutoff(">=", 8), "total")).toEqual({ from: 8, above: false });
    expect(limitOf(cutoff(">", 8), "total")).toEqual({ from: 8, above: true });
  });

  test("has none where it is another score's, depends on more, or is no order", () => {
    expect(limitOf(cutoff(">=", 8), "other")).toBeUndefined();
    expect(limitOf(cutoff(">=", { code: "x" }), "total")).toBeUndefined();
    expect(limitOf(cutoff("=", 8), "total")).toBeUndefined();
  });
});
