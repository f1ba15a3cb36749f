import type * as tree from "../../../grammar/tree.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import type { ExampleCase } from "../../compiled.ts";
import type { Fix, Span } from "../../diagnostics/diagnostic.ts";
import { removeListed } from "../../diagnostics/fixes.ts";
import { itemsOfTarget } from "../../lower/target.ts";
import { spanIn } from "../../source.ts";
import type { Study } from "../study.ts";
import { whyHidden } from "./expectations.ts";
import type { ExampleRun, Runs } from "./run.ts";

/** What an example answers is allowed, and asked. */
export function givenAnswers(study: Study, all: Runs): void {
  for (const run of all.runs) {
    const { example } = run;
    if (!isSuspect(run)) continue;
    const options = example.today === undefined ? {} : { today: example.today };
    for (const problem of all.probed.form.problems(example.response as Response, options)) {
      if (problem.kind === "not allowed") {
        const { item, allowed } = problem;
        study.report("example-answer", spanOf(study, example, item), { item, allowed });
      } else if (problem.kind === "not asked" && !isExpected(example, problem.item)) {
        const { item } = problem;
        const reason = whyHidden(study, all, run, item);
        const parts = { item, because: reason?.came };
        const span = spanOf(study, example, item);
        study.report("example-answer-hidden", span, parts, {
          related: reason?.related ?? [],
          fixes: leaveOut(study, example, item, span),
        });
      }
    }
  }
}

/** Whether an answer has not come through as one. */
function isSuspect({ example, result }: ExampleRun): boolean {
  const { answers, inputs } = example.response;
  return [...Object.keys(answers), ...Object.keys(inputs)].some((id) => {
    const state = result.items[id] ?? result.inputs[id];
    if (state?.state === "entries") return true;
    return state?.state !== "answered" && !(state?.state === "missing" && state.reason !== "invalid");
  });
}

/** Whether the example says that it knows that the item is not asked. */
function isExpected({ expected }: ExampleCase, item: string): boolean {
  const outer = item.split("[")[0] ?? item;
  return expected.some(
    (one) =>
      (one.kind === "hidden" && (one.items.includes(item) || one.items.includes(outer))) ||
      (one.kind === "not asked" && one.of === item),
  );
}

/** The words of the example that answer the item; its name where they are not found. */
function spanOf({ form }: Study, { span }: ExampleCase, problemItem: string): Span {
  const id = problemItem.slice(problemItem.lastIndexOf(".") + 1).split("[")[0];
  const node = findExample(form.bound.node.members, span.start);
  const found = node && findGiven(node.given);
  return found ? spanIn(form.file, found) : span;

  function findGiven(given: readonly tree.Given[]): tree.Given | undefined {
    for (const one of given) {
      if (one.kind === "given entry") {
        const inner = one.repeat.text === id ? one : findGiven(one.given);
        if (inner) return inner;
      } else if (one.target && itemsOfTarget(form.bound, one.target).some((item) => item.id === id))
        return one;
    }
    return undefined;
  }
}

/** The fix for an answer that stands by itself; that of a range answers others too. */
function leaveOut({ form }: Study, example: ExampleCase, item: string, span: Span): Fix[] {
  const isOwn = span !== example.span && form.file.text.slice(span.start, span.end).startsWith(item);
  return isOwn ? [removeListed(`Remove the answer of ${item}`, form.file, span)] : [];
}

function findExample(members: readonly tree.Member[], nameStart: number): tree.Example | undefined {
  for (const member of members) {
    if (nameStart < member.start || nameStart >= member.end) continue;
    if (member.kind === "example") return member;
    if (member.kind === "section" || member.kind === "repeat" || member.kind === "when") {
      return findExample(member.members, nameStart);
    }
  }
  return undefined;
}
