import fc from "fast-check";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { made, runs, today } from "./made.ts";

const { definition } = made(`form steps "Steps" {
  version "1.0.0"
  language en
  licence free
  scale done { 10 yes "Yes"  5 sometimes "Sometimes"  0 not_yet "Not yet" }
  item holding "Walks holding on" one of done at least alone
  item alone "Walks alone" one of done at least runs
  item runs "Runs" one of done
  score total "Steps" = sum(holding..runs) { missing counts 0 }
}`);
const points = { yes: 10, sometimes: 5, not_yet: 0 } as const;
const answer = fc.constantFrom(...(Object.keys(points) as (keyof typeof points)[]), null);

test("an item counts no less than those that correct it, where both are answered, and the answer stays", () => {
  const form = load(definition);
  fc.assert(
    fc.property(answer, answer, answer, (holding, alone, runs) => {
      const own = (given: typeof holding) => (given === null ? undefined : points[given]);
      const second = alone === null ? undefined : Math.max(points[alone], own(runs) ?? 0);
      const first = holding === null ? undefined : Math.max(points[holding], second ?? 0);
      const answers = { holding, alone, runs };
      const { scores, items } = form.evaluate({ answers }, { today });
      const value = (first ?? 0) + (second ?? 0) + (own(runs) ?? 0);
      expect(scores.total).toMatchObject({ state: "scored", value });
      if (holding !== null) expect(items.holding).toMatchObject({ value: holding, score: points[holding] });
    }),
    runs(200),
  );
});

test("the explanation says what was corrected, and by what", () => {
  const answers = { holding: "not_yet", alone: "sometimes", runs: "sometimes" };
  const { items } = load(definition).explain({ answers }, "total", { today });
  expect(items).toMatchObject([
    { item: "holding", counts: 5, correctedBy: "alone" },
    { item: "alone", counts: 5 },
    { item: "runs", counts: 5 },
  ]);
  expect(items[1]).not.toHaveProperty("correctedBy");
});
