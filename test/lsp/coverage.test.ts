import { expect, test } from "vitest";
import { formCoverage } from "../../lsp/features/coverage.ts";
import { editor } from "./editor.ts";

const sleep = (more: string) => `form sleep "Sleep" {
  version "1.0.0" language en licence free
  item q1 "How long?" yesno
  item q2 "How well?" yesno when <|q1 = yes|> else score 0
  score total "Total" = sum(q1..q2)
  bands total { <|0 good "Good"|> <|1..2 poor "Poor"|> source "None" }
  example "short" { q1 = no expect total = 0 }
  ${more}
}`;

test("what examples reach, and what none does, where it stands", () => {
  const { view, marked } = editor({ "/sleep.form": sleep("") });
  const [branch, good, poor] = marked;
  expect(formCoverage(view)).toEqual([
    {
      form: "sleep",
      goals: [
        { kind: "band", says: "total is good", span: good, reachedBy: ["short"] },
        { kind: "band", says: "total is poor", span: poor, reachedBy: [] },
        { kind: "branch", says: "q1 = yes holds", span: branch, reachedBy: [] },
        { kind: "branch", says: "q1 = yes does not hold", span: branch, reachedBy: ["short"] },
      ],
    },
  ]);
});

test("nothing is said about a form that does not compile", () => {
  expect(formCoverage(editor({ "/sleep.form": sleep("score other = sum(q7)") }).view)).toEqual([]);
});
