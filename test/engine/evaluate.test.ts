import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { call, form, group, item, items, points, range, sum } from "./build.ts";

const audit = load(
  form({
    body: [
      item("q1"),
      group(call(">", { score: "q1" }, 0), ...items(2, 3, { notAsked: 0 })),
      group(call(">", call("+", { score: "q2" }, { score: "q3" }), 0), ...items(4, 8, { notAsked: 0 })),
      ...items(9, 10),
    ],
    scores: { total: sum(...range(1, 10)), consumption: sum("q1", "q2", "q3") },
    bands: [
      {
        score: "total",
        id: "default",
        bands: [
          { id: "one", from: 0, to: 7 },
          { id: "two", from: 8, to: 30 },
        ],
      },
    ],
    cutoffs: [{ id: "risk", when: call(">=", { result: "consumption" }, 4), accuracy: [] }],
    flags: [{ id: "signs", when: call("any", ...range(4, 6).map((name) => call(">=", points(name), 2))) }],
  }),
);

test("one who never drinks is asked three questions", () => {
  const result = audit.evaluate({ answers: { q1: 0, q9: 2, q10: 0 } });
  expect(result.scores).toEqual({
    total: { state: "scored", value: 2, range: [0, 100], bands: { default: "one" } },
    consumption: { state: "scored", value: 0, range: [0, 100], bands: {} },
  });
  expect(result.items.q5).toEqual({ state: "not asked", score: 0 });
  expect(result.complete).toBe(true);
  expect(result.cutoffs).toEqual({ risk: false });
  expect(result.flags).toEqual({ signs: false });
});

test("nothing answered: everything waits", () => {
  const result = audit.evaluate({ answers: {} });
  expect(result.scores.total).toEqual({ state: "missing", waitingFor: ["q1", "q9", "q10"] });
  expect(result.items.q2).toEqual({ state: "not asked" });
  expect(result.cutoffs).toEqual({ risk: null });
  expect(result.flags).toEqual({ signs: null });
});
