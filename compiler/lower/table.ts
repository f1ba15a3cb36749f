import type { TableRow } from "../../runtime/definition/definition.ts";
import type { TableSymbol } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Host } from "../host.ts";
import { spanIn } from "../source.ts";
import { doubles } from "./doubles.ts";
import { isBackwards, keyOf, keyWords } from "./table-cell.ts";
import { declared, isDeclared } from "./table-declared.ts";
import { mostMistakes, type Place, type ReadTable, readTableFile } from "./table-file.ts";
import { written } from "./written.ts";

/** The table, from the form or from its file; undefined where it cannot be read at all. */
export function readTable(
  symbol: TableSymbol,
  host: Host,
  holders: readonly string[],
  report: Report,
): ReadTable | undefined {
  const { path, withheld } = symbol.node;
  if (withheld && !isDeclared(symbol, report)) return undefined;
  let isWrong = false;
  const reading: Report = (...mistake) => {
    isWrong = true;
    report(...mistake);
  };
  const found = path ? readTableFile(symbol, path, host, holders, reading) : inPlace(symbol, reading);
  const read = found && declared(symbol, found, report);
  if (!read) return undefined;
  const { rows } = read.table;
  if (rows.length === 0 && found !== "not there" && !isWrong)
    report("table-empty", spanIn(symbol.file, symbol.name), { table: symbol.id, file: path?.value });
  for (const [earlier, later] of doubles(rows.map((row) => row.keys)).slice(0, mostMistakes)) {
    const [first, second] = [read.rows[earlier]!, read.rows[later]!];
    const name = ({ where, row }: Place) =>
      where ? `line ${where.line}` : `row ${symbol.node.rows.indexOf(written(row)) + 1}`;
    report(
      "table-double",
      second.span,
      {
        table: symbol.id,
        first: name(first),
        second: name(second),
        keys: rows[later]!.keys.map(keyWords).join(", "),
      },
      first.where ? {} : { related: [{ span: first.span, message: "The other row stands here" }] },
    );
  }
  return read;
}

function inPlace(symbol: TableSymbol, report: Report): ReadTable {
  const { node, file } = symbol;
  const wants = node.columns.length || (node.rows[0]?.keys.length ?? 0);
  const rows: TableRow[] = [];
  const places: Place[] = [];
  let numbers: boolean | undefined;
  for (const row of node.rows) {
    const span = spanIn(file, row);
    const gives = written(row.gives);
    numbers ??= gives.kind === "number";
    if (row.keys.length !== wants)
      report("table-row-cells", span, { where: undefined, has: row.keys.length + 1, wants: wants + 1 });
    else if (numbers && gives.kind === "name")
      report("table-value", spanIn(file, gives), {
        where: undefined,
        column: node.gives?.text ?? "gives",
        cell: gives.text,
      });
    else {
      const keys = row.keys.map(keyOf);
      row.keys.forEach((key, column) => {
        if (isBackwards(keys[column]!))
          report("table-range", spanIn(file, key), { where: undefined, cell: keyWords(keys[column]!) });
      });
      rows.push({ keys, gives: gives.kind === "number" ? gives.value : gives.text });
      places.push({ span, row });
    }
  }
  const keys = Array.from(
    { length: wants },
    (_, column) => node.columns[column]?.text ?? `key ${column + 1}`,
  );
  return { table: { keys, gives: node.gives?.text ?? "value", rows }, rows: places };
}
