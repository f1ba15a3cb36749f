import { expect, test } from "vitest";
import { wordsFor } from "../../compiler/words/expression.ts";
import { missingWords } from "../../compiler/words/missing.ts";
import { numberWords } from "../../compiler/words/number.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { call, form, grid, items, points, rounded, sum } from "../engine/build.ts";

const words = wordsFor(
  form({ body: [...items(1, 9), grid("times", ["before", "now"], [{ id: "often" }, { id: "much" }])] }),
);

const score = (id: string): Expression => ({ score: id });
const q1 = score("q1");
const q2 = score("q2");

test.each<[string, Expression]>([
  [
    "q1 > 0 and sex = female",
    call("and", call(">", q1, 0), call("=", { answer: "sex" }, { code: "female" })),
  ],
  [
    "q1 > 0 and (q2 > 0 or not answered(q2))",
    call(
      "and",
      call(">", q1, 0),
      call("or", call(">", q2, 0), call("not", call("answered", { answer: "q2" }))),
    ),
  ],
  ["not (q1 > 0 and q2 > 0)", call("not", call("and", call(">", q1, 0), call(">", q2, 0)))],
  ["(q1 - (q2 - 1)) * 2", call("*", call("-", q1, call("-", q2, 1)), 2)],
  ["q1 - -1", call("-", q1, -1)],
  ["-(q1 + q2) / (q1 * 2)", call("/", call("negate", call("+", q1, q2)), call("*", q1, 2))],
  ["(if q1 > 0 then 3 else 4) >= q2", call(">=", call("if", call(">", q1, 0), 3, 4), q2)],
  ["sum(q1..q9)", sum(...Array.from({ length: 9 }, (_, at) => `q${at + 1}`))],
  ["sum(q1, q2, q4..q6, q9)", sum("q1", "q2", "q4", "q5", "q6", "q9")],
  [
    "count(q2..q4 >= 2, q5 >= 1)",
    call("count", ...["q2", "q3", "q4"].map((id) => call(">=", points(id), 2)), call(">=", points("q5"), 1)),
  ],
  ["before.often + now.much", call("+", points("before_often"), points("now_much"))],
  ["max(incident.severity)", call("max", points("incident.severity"))],
  ["lookup(norms, sex, raw)", { op: "lookup", table: "norms", args: [{ answer: "sex" }, { result: "raw" }] }],
  ["round(q1)", rounded(q1, "half up")],
  ["floor(q1)", rounded(q1, "down")],
  ["round(q1) half even to 0.5", rounded(q1, "half even", 0.5)],
  ["count(who) > 1", call(">", call("chosen", { answer: "who" }), 1)],
  [
    'born > 2011-04-04 and name = "Åse"',
    call(
      "and",
      call(">", { answer: "born" }, { day: "2011-04-04" }),
      call("=", { answer: "name" }, { text: "Åse" }),
    ),
  ],
])("%s", (text, expression) => {
  expect(words(expression)).toBe(text);
});

test("missing rules as they are written", () => {
  const female = call("=", { answer: "sex" }, { code: "female" });
  expect(
    missingWords(
      [
        { rule: "prorate", upTo: 2, id: "us", when: female },
        { rule: "counts", points: -0.5 },
      ],
      words,
    ),
  ).toBe("us when sex = female prorate up to 2; counts -0.5");
  expect(missingWords([{ rule: "as if", option: "never", upTo: 1 }], words)).toBe("as if never up to 1");
  expect(missingWords([{ rule: "fails" }], words)).toBe("fails");
});

test("numbers never have an exponent", () => {
  expect([1e21, -1.5e-7, 0.1, 4].map(numberWords)).toEqual([
    "1000000000000000000000",
    "-0.00000015",
    "0.1",
    "4",
  ]);
});
