import type * as tree from "../../grammar/tree.ts";
import type { Table } from "../../runtime/definition/definition.ts";
import type { TableSymbol } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import { mostMistakes, type ReadTable } from "./table-file.ts";
import { written } from "./written.ts";

/** Whether a withheld table says what a licence holder's file must have, and what it may give. */
export function isDeclared({ node, file, name, id }: TableSymbol, report: Report): boolean {
  if (node.columns.length > 0 && node.gives && node.range) return true;
  report("table-withheld-open", spanIn(file, node.gives ?? name), { table: id });
  return false;
}

/** The table with what the author says of it; undefined where its rows are otherwise. */
export function declared(
  symbol: TableSymbol,
  read: ReadTable | "not there",
  report: Report,
): ReadTable | undefined {
  const { node } = symbol;
  const said = {
    ...(node.range && { range: rangeOf(node.range, node.decimals) }),
    ...(node.withheld && { withheld: true as const }),
  };
  if (read === "not there") {
    const keys = node.columns.map(({ text }) => text);
    return { table: { keys, gives: written(node.gives).text, ...said, rows: [] }, rows: [] };
  }
  if (differs(symbol, read.table, report)) return undefined;
  outside(symbol, read, said.range, report);
  const { keys, gives, rows } = read.table;
  return { table: { keys, gives, ...said, rows }, rows: read.rows };
}

function rangeOf(range: tree.Range, decimals: tree.NumberLiteral | null): NonNullable<Table["range"]> {
  const min = written(range.from).value;
  const max = range.join === null ? min : written(range.to).value;
  return { min, max, ...(decimals && { decimals: decimals.value }) };
}

/** A file has the columns that are declared, in their order. */
function differs({ node, file, id }: TableSymbol, { keys, gives }: Table, report: Report): boolean {
  if (!node.path || !node.gives) return false;
  const wants = [...node.columns, node.gives].map(({ text }) => text);
  const has = [...keys, gives];
  if (wants.length === has.length && wants.every((column, at) => column === has[at])) return false;
  report("table-columns", spanIn(file, node.path), { table: id, file: node.path.value, wants, has });
  return true;
}

function outside(
  { node, file }: TableSymbol,
  { table, rows }: ReadTable,
  range: Table["range"],
  report: Report,
): void {
  if (!range) return;
  const { min, max, decimals = 0 } = range;
  let mistakes = 0;
  table.rows.forEach(({ gives }, at) => {
    const fits =
      typeof gives === "number" &&
      gives >= min &&
      gives <= max &&
      Number(gives.toFixed(Math.min(decimals, mostDecimals))) === gives;
    if (fits || ++mistakes > mostMistakes) return;
    const { span, where, row } = rows[at]!;
    const here = row?.gives ? spanIn(file, row.gives) : span;
    report("table-outside", here, { where, gives, column: node.gives?.text ?? table.gives, range });
  });
}

/** More decimals than a number can show. */
const mostDecimals = 20;
