import type { CompiledForm } from "../../../compiler/index.ts";
import { edgeExamples, missingExamples } from "../../../compiler/verify/more-examples.ts";
import type { Node } from "../../../grammar/walk.ts";
import { nodesAt } from "../../tree/nodes-at.ts";
import { formCoverage } from "../coverage.ts";
import { formAt } from "./asked.ts";
import type { Offer, Rewriting } from "./refactoring.ts";

/** Examples that the form lacks: at the edges of a band or a cut-off, and for all that none reaches. */
export const addExamples: Offer = (view, { start }) => {
  const form = formAt(view, start);
  const { definition } = form ?? {};
  if (!form || !definition) return [];
  const lowered = { ...form, definition };
  const here = nodesAt(view.syntax.tree, start).find(({ kind }) => kind === "band" || kind === "cutoff");
  const missing = formCoverage(view)
    .find((one) => one.form === form.id)
    ?.goals.filter(({ reachedBy }) => reachedBy.length === 0);
  const isAtName = form.bound.node.name && start <= (form.bound.node.title ?? form.bound.node.name).end;
  return [
    ...(here
      ? [
          offer(`Add examples on either side of ${nameOf(here, form)}`, () =>
            edgeExamples(lowered, { file: view.path, start: here.start, end: here.end }),
          ),
        ]
      : []),
    ...(isAtName && missing && missing.length > 0
      ? [offer("Add examples for all that none reaches", () => missingExamples(lowered))]
      : []),
  ];
};

function offer(title: string, edit: () => Rewriting["edits"][number] | null) {
  return {
    kind: "refactor.rewrite",
    title,
    keepsMeaning: true,
    nothing: "The examples that there are show this already, or no answers lead there.",
    change: () => {
      const found = edit();
      return found && { edits: [found] };
    },
  } as const;
}

function nameOf(node: Node, { file: { text } }: CompiledForm): string {
  const { name } = node as Node & { readonly name?: { readonly start: number; readonly end: number } | null };
  if (!name) return "this";
  return node.kind === "band"
    ? `the edges of ${text.slice(name.start, name.end)}`
    : text.slice(name.start, name.end);
}
