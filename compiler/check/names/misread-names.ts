import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, GroupSymbol, ItemSymbol, Unresolved } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { changeTo, didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nearest } from "../../words/nearest.ts";
import { described } from "../described.ts";
import { cellsOfDifferences } from "./cells-of-differences.ts";

/** What stands in a repeat or a grid is named by way of it, and a range goes from item to item. */
export function misreadNames(form: BoundForm, report: Report): void {
  const { unresolved } = form;
  const isRead = cellsOfDifferences(form, report);
  for (const one of unresolved) {
    if (isRead.has(one.node)) continue;
    if (one.node.kind === "name range") range(one, one.node, report);
    if (one.node.kind === "member access") part(one, one.node, report);
    if (one.node.kind === "name") name(one, one.node, report);
  }
}

function name(one: Unresolved, node: tree.Name, report: Report): void {
  const { file, why } = one;
  const span = spanIn(file, node);
  if (why.kind === "of a repeat") ofRepeat(one, node, report);
  if (why.kind !== "written row_column") return;
  const { row, column } = why.symbol.cell!;
  const parts = { name: node.text, row: row.name!.text, column: column.name!.text };
  report("name-of-a-cell", span, parts, { fixes: [changeTo(`${parts.row}.${parts.column}`, span)] });
}

function ofRepeat({ node: whole, in: place, file, why }: Unresolved, node: tree.Name, report: Report): void {
  if (why.kind !== "of a repeat") return;
  const { symbol, repeat } = why;
  const span = spanIn(file, node);
  const related = [{ span: spanIn(symbol.file, symbol.name), message: `asked once per ${repeat.id}` }];
  const plain = whole.kind === "name" && symbol.kind === "item" && !symbol.cell;
  const write =
    place === "example"
      ? `${repeat.id} { ${symbol.id} = … }`
      : plain
        ? `${repeat.id}.${symbol.id}`
        : undefined;
  const fixes = write && place === "expression" ? [changeTo(write, span)] : [];
  report("name-of-a-repeat", span, { name: symbol.id, repeat: repeat.id, write }, { related, fixes });
}

function part({ file, why }: Unresolved, node: tree.MemberAccess, report: Report): void {
  const span = spanIn(file, node);
  switch (why.kind) {
    case "of the same entry": {
      const parts = { name: node.name!.text, repeat: why.repeat.id };
      report("name-of-the-same-entry", span, parts, { fixes: [changeTo(parts.name, span)] });
      break;
    }
    case "of a repeat": {
      const parts = { name: `${node.of.text}.${node.name!.text}`, repeat: why.repeat.id, write: undefined };
      report("name-of-a-repeat", span, parts);
      break;
    }
    case "column first": {
      const parts = { name: `${why.column.id}.${why.row.id}`, row: why.row.id, column: why.column.id };
      report("name-of-a-cell", span, parts, { fixes: [changeTo(`${why.row.id}.${why.column.id}`, span)] });
      break;
    }
    case "no such part": {
      const place = spanIn(file, node.name!);
      const others = partsOf(why.symbol).filter((part) => part !== node.name!.text);
      const similar = nearest(node.name!.text, others);
      const kind = why.symbol.node.kind === "repeat" ? ("repeat" as const) : ("row" as const);
      const parts = { of: why.symbol.id, kind, name: node.name!.text, similar };
      report("part-unknown", place, parts, { fixes: didYouMean(similar, place) });
      break;
    }
    case "has no parts":
      report("part-of-nothing", spanIn(file, node.of), { of: node.of.text, is: described(why.symbol) });
  }
}

function partsOf(group: GroupSymbol): string[] {
  return group.items.map(({ id, cell }) => (cell ? cell.column.name!.text : id));
}

function range(one: Unresolved, node: tree.NameRange, report: Report): void {
  const { file, why } = one;
  const { columns } = node;
  const [from, to] = [
    columns ? `${node.from.text}.${columns.from?.text}` : node.from.text,
    columns ? `${node.to?.text}.${columns.to?.text}` : (node.to?.text ?? ""),
  ];
  const span = spanIn(file, node);
  if (columns && why.kind !== "backwards") {
    cellRange(one, node, columns, report);
    return;
  }
  switch (why.kind) {
    case "of a repeat":
      ofRepeat(one, why.symbol.id === from || !node.to ? node.from : node.to, report);
      break;
    case "written row_column": {
      if (cellsByUnderscore(node, why.symbol, span, report)) break;
      const end = why.symbol.id === from || !node.to ? node.from : node.to;
      report("range-end", spanIn(file, end), { name: end.text, is: "a cell of a grid" });
      break;
    }
    case "no item":
      report("range-end", spanIn(file, why.end), { name: why.end.text, is: described(why.symbol) });
      break;
    case "backwards":
      report("range-backwards", span, { from, to }, { fixes: [changeTo(`${to}..${from}`, span)] });
      break;
    case "across a repeat": {
      const { repeat } = why;
      const related = [{ span: spanIn(repeat.file, repeat.name), message: `${repeat.id} stands here` }];
      report("range-over-repeat", span, { from, to, repeat: repeat.id }, { related });
    }
  }
}

/** `a_now..c_now`, both ends of which are written so; false where they are not of one column. */
function cellsByUnderscore(
  { from, to }: tree.NameRange,
  { cell }: ItemSymbol,
  span: Span,
  report: Report,
): boolean {
  const [row, column] = [cell!.row.name!.text, cell!.column.name!.text];
  const ends = [from.text, to?.text ?? ""];
  if (!ends.every((end) => end.endsWith(`_${column}`) && end.length > column.length + 1)) return false;
  const right = ends.map((end) => `${end.slice(0, -column.length - 1)}.${column}`).join("..");
  report("name-of-a-cell", span, { name: from.text, row, column }, { fixes: [changeTo(right, span)] });
  return true;
}

/** Of a range of cells, the end that is wrong. */
function cellRange(
  one: Unresolved,
  { from, to, ...at }: tree.NameRange,
  columns: NonNullable<tree.NameRange["columns"]>,
  report: Report,
): void {
  const { file, why } = one;
  if (why.kind === "across columns") {
    const parts = { from: columns.from?.text ?? "", to: columns.to?.text ?? "" };
    const span = spanIn(file, columns.to ?? at);
    report("range-across-columns", span, parts, { fixes: columns.from ? [changeTo(parts.from, span)] : [] });
    return;
  }
  const isFirst = !("symbol" in why) || why.symbol.id === from.text;
  const [of, name] = isFirst ? [from, columns.from] : [to ?? from, columns.to];
  if (name) part(one, { kind: "member access", start: of.start, end: name.end, of, name }, report);
}
