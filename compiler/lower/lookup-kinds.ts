import type * as tree from "../../grammar/tree.ts";
import { isNumeric } from "../bind/counted.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { fileOf, type SourceFile, spanIn } from "../source.ts";
import type { Lookup, Lowering } from "./lowering.ts";

/** So many codes of a column are named. */
const mostCodes = 4;

type Kind = "codes" | "numbers";

/** Says where a number is looked up among codes, or the other way round: the first such key. Whether there is one. */
export function checkKinds(lowering: Lowering, lookup: Lookup, columns: readonly string[]): boolean {
  const { keys, file } = lookup;
  const wrong = keys.flatMap((key, column) => {
    const [is, holds] = [kindOf(lowering, key), columnKind(lowering, lookup, column)];
    return is && holds && is !== holds ? [{ node: key.node, column, holds }] : [];
  });
  const [first, second, ...others] = wrong;
  if (!first) return false;
  const swap = second && others.length === 0 && first.holds !== second.holds;
  lowering.report(
    "table-key-kind",
    spanIn(file, first.node),
    {
      key: textOf(file, first.node),
      column: columns[first.column] ?? "",
      codes: first.holds === "codes" ? codesOf(lowering, lookup, first.column) : undefined,
      columns,
    },
    swap ? { fixes: [swapped(file, first.node, second.node)] } : {},
  );
  return true;
}

/** Undefined where it may be either, as a let or what stands in another table. */
function kindOf({ bound }: Lowering, { node, item }: Lookup["keys"][number]): Kind | undefined {
  if (item?.scale) return isNumeric(item) ? undefined : "codes";
  if (item) return isNumeric(item) ? "numbers" : undefined;
  const to = bound.resolved.get(node);
  const isScore = to !== undefined && "kind" in to && to.kind === "score";
  return isScore || node.kind === "number" || node.kind === "binary" ? "numbers" : undefined;
}

function columnKind({ tables }: Lowering, { table }: Lookup, column: number): Kind | undefined {
  const cells = (tables.of(table)?.table.rows ?? []).map(({ keys }) => typeof keys[column] === "string");
  if (cells.length === 0) return undefined;
  return cells.every((isCode) => isCode) ? "codes" : cells.some((isCode) => isCode) ? undefined : "numbers";
}

function codesOf({ tables }: Lowering, { table }: Lookup, column: number): string[] {
  const codes = new Set((tables.of(table)?.table.rows ?? []).map(({ keys }) => String(keys[column])));
  const shown = [...codes].slice(0, mostCodes);
  return codes.size > shown.length ? [...shown, "others"] : shown;
}

function swapped(file: SourceFile, one: tree.Expression, other: tree.Expression): Fix {
  const [first, second] = [textOf(file, one), textOf(file, other)];
  return {
    title: `Swap ${first} and ${second}`,
    edits: [
      { span: spanIn(file, one), text: second },
      { span: spanIn(file, other), text: first },
    ],
  };
}

function textOf(file: SourceFile, node: tree.Spanned): string {
  return fileOf(node, file).text.slice(node.start, node.end);
}
