import type * as tree from "../../../grammar/tree.ts";
import { walk } from "../../../grammar/walk.ts";
import { type BoundForm, type ItemSymbol, unwrapped } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { overRanges, rangeMeant } from "../range-meant.ts";

/**
 * Reports `sum(a_now-c_now)`, which is meant as a range of cells, once. Returns the names in it, of which nothing more is
 * to be said.
 */
export function cellsOfDifferences(
  { unresolved, resolved }: BoundForm,
  report: Report,
): ReadonlySet<Unresolved> {
  const cells = new Map<tree.Expression, ItemSymbol>();
  const files = new Set<SourceFile>();
  for (const { node, why, file } of unresolved) {
    if (node.kind !== "name" || why.kind !== "written row_column") continue;
    cells.set(node, why.symbol);
    files.add(file);
  }
  const said = new Set<Unresolved>();
  const itemOf = (node: tree.Expression): ItemSymbol | undefined => {
    const found = cells.get(node) ?? resolved.get(node);
    return found && "kind" in found && found.kind === "item" ? found : undefined;
  };
  for (const file of files) {
    walk(file.tree, (node) => {
      const difference = node.kind === "call" ? onlyDifference(node as unknown as tree.Call) : null;
      if (!difference || !(cells.has(difference.left) || cells.has(difference.right))) return;
      const [first, last] = [itemOf(difference.left), itemOf(difference.right)];
      const meant = first && last && rangeMeant(first, last);
      if (!meant) return;
      const span = spanIn(file, difference);
      const parts = { ...meant, written: file.text.slice(span.start, span.end), difference: null };
      report("range-as-difference", span, parts, { fixes: [changeTo(`${meant.from}..${meant.to}`, span)] });
      for (const end of [difference.left, difference.right]) said.add(end as Unresolved);
    });
  }
  return said;
}

type Unresolved = BoundForm["unresolved"][number]["node"];

function onlyDifference({ function: name, arguments: given }: tree.Call) {
  const [argument, another] = given;
  if (!argument || another || !overRanges.has(name.text)) return null;
  const inner = unwrapped(argument);
  if (inner.kind !== "binary" || inner.operator !== "-" || !inner.right) return null;
  return { start: inner.start, end: inner.end, left: inner.left, right: inner.right };
}
