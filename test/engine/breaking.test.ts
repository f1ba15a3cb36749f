import { describe, expect, test } from "vitest";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { Entry } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, points, repeat } from "./build.ts";

const few = call("<=", { points: "child.worse" }, { points: "child.better" });

/** What is told of a check over children, who are worse and better so and so often. */
function told(holds: Expression, ...children: readonly (readonly [worse?: number, better?: number])[]) {
  const inner = [item("worse", { optional: true }), item("better", { optional: true })];
  const made = load(
    form({
      body: [item("sure", { optional: true }), repeat("child", inner), repeat("pet", [item("age")])],
      checks: { fits: holds },
    }),
  );
  const entries = children.map(
    ([worse, better]): Entry => ({
      ...(worse !== undefined && { worse }),
      ...(better !== undefined && { better }),
    }),
  );
  const response = { answers: { sure: 0, child: entries, pet: [{ age: 1 }, { age: 3 }] } };
  return made.problems(response);
}

const problem = (...entries: readonly string[]) => [
  { kind: "check", check: "fits", ...(entries.length > 0 && { entries }) },
];

describe("a check over a repeat names the entries that break it", () => {
  test("each of them, counted from 1", () => {
    expect(told(call("all", few), [1, 2], [2, 1], [0, 0], [3, 0])).toEqual(problem("child[2]", "child[4]"));
  });

  test("not one of which nothing is known yet", () => {
    expect(told(call("all", few), [2], [2, 1], [])).toEqual(problem("child[2]"));
  });

  test("what may not be so for any", () => {
    const worst = call("not", call("any", call(">", { points: "child.worse" }, 2)));
    expect(told(worst, [3, 0], [0, 0])).toEqual(problem("child[1]"));
  });

  test("of several rules, and of several repeats", () => {
    const rules = call("and", call("all", few), call("all", call("<", points("pet.age"), 2)));
    expect(told(rules, [0, 0], [1, 0])).toEqual(problem("child[2]", "pet[2]"));
  });

  test("of rules one of which would be enough", () => {
    expect(told(call("or", call(">", { points: "sure" }, 0), call("all", few)), [1, 0])).toEqual(
      problem("child[1]"),
    );
  });

  test("but none that another rule excuses, though the check is false", () => {
    const excused = call("or", call("=", { points: "sure" }, 0), call("all", few));
    expect(told(call("and", excused, call(">", { points: "sure" }, 0)), [1, 0])).toEqual(problem());
  });

  test("and none where no single entry is to blame", () => {
    expect(told(call("any", few), [1, 0], [2, 0])).toEqual(problem());
    expect(told(call("<", call("sum", points("child.worse")), 2), [1, 0], [2, 0])).toEqual(problem());
  });
});
