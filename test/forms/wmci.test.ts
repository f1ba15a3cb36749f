import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { definitionOf } from "./library.ts";

const definition = definitionOf("wmci/wmci");

test("the coder classifies; nothing is summed", () => {
  expect([definition.scores, definition.bands, definition.cutoffs, definition.flags]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  const classification = definition.body.find((item) => item.kind === "item" && item.id === "classification");
  expect(classification).toMatchObject({ type: { kind: "one", scale: "classification" } });
  const codes = definition.scales.classification?.options.map(({ code }) => code);
  expect(codes).toEqual(["balanced", "disengaged", "distorted"]);
});

test("six ratings of 1 to 5 and the classification are needed, its grounds are not", () => {
  const form = load(definition);
  const ratings = { q1: 1, q2: 2, q3: 3, q4: 4, q5: 5, q6: 3 };
  const waiting = (answers: object) =>
    form
      .problems({ answers: { ...answers }, inputs: {} })
      .flatMap((each) => ("item" in each ? [each.item] : []));
  expect(waiting(ratings)).toEqual(["classification"]);
  expect(waiting({ ...ratings, classification: "distorted" })).toEqual([]);
  expect(waiting({ ...ratings, q6: 6, classification: "distorted" })).toEqual(["q6"]);
});
