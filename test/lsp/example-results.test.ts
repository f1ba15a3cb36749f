import { expect, test } from "vitest";
import { exampleResults } from "../../lsp/features/example-results.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const form = (example: string) => `form sleep "Sleep" {
  version "1.0.0" language en licence free
  scale often { 0 never "Never" 1 some "Some" }
  item q1 "…" one of often
  item q2 "…" one of often
  score total "Total" = sum(q1, q2)
  bands total { 0 good "Good" 1..2 poor "Poor" source "X" }
  flag sign "Sign" = q2 = some
  cutoff risk "Risk" = total >= 2 { source "X" }
  ${example}
}`;

test("what an example gives, whether or not it is expected", () => {
  const { view, marked } = editor({
    "/a.form": form(`example <|"all"|> { q1..q2 = some  expect total = 2, <|total is good|>, <|not risk|> }`),
  });
  const [result, ...more] = exampleResults(view);
  expect(more).toEqual([]);
  const { span, unmet } = result!;
  expect(result).toMatchObject({ form: "sleep", name: "all", holds: false });
  expect(result!.gives).toEqual(["total = 2 (poor)", "risk is reached", "sign is raised"]);
  expect([span, ...unmet.map(({ span: at }) => at)]).toEqual(marked);
  expect(unmet.map(({ came }) => came)).toEqual(["total is 2, which is poor", "risk is reached"]);
});

test("conditions of questions are no flags of the form", () => {
  const asked = `item q3 "…" one of often when q1 = some\n  example "all" { q1..q3 = some  expect sign }`;
  const [result] = exampleResults(editor({ "/a.form": form(asked) }).view);
  expect(result!.gives).toEqual(["total = 2 (poor)", "risk is reached", "sign is raised"]);
  expect(result!.result.flags).toEqual({ sign: true });
  expect(result!.result.form.hash).toMatch(/^sha256-/);
});

test("what waits for answers", () => {
  const { view } = editor({ "/a.form": form(`example "one" { q2 = never  expect total missing }`) });
  const [result] = exampleResults(view);
  expect(result).toMatchObject({ holds: true, gives: ["total is missing (waits for q1)"] });
});

test("nothing of a form that does not compile", () => {
  const { view } = editor({ "/a.form": form(`example "one" { q2 = never  expect totl missing }`) });
  expect(exampleResults(view)).toEqual([]);
});

test("every example of the library holds, in the order of its file", () => {
  let count = 0;
  for (const view of library()) {
    const results = exampleResults(view);
    count += results.length;
    expect(results.filter(({ holds }) => !holds)).toEqual([]);
    expect(results.map(({ span }) => span.start)).toEqual(
      results.map(({ span }) => span.start).sort((a, b) => a - b),
    );
  }
  expect(count).toBeGreaterThan(100);
});
