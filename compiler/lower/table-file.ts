import type * as tree from "../../grammar/tree.ts";
import type { Table, TableKey, TableRow } from "../../runtime/definition/definition.ts";
import type { TableSymbol } from "../bind/symbols.ts";
import type { Line } from "../diagnostics/catalogue/tables.ts";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type Host, Unreadable } from "../host.ts";
import { spanIn } from "../source.ts";
import { type Record as CsvRecord, readRecords } from "./csv.ts";
import { isBackwards, keyFrom, valueFrom } from "./table-cell.ts";

/** How many mistakes of a table are named; the others come up when these are mended. */
export const mostMistakes = 20;

/** A table, with where each of its rows stands. */
export interface ReadTable {
  readonly table: Table;
  readonly rows: readonly Place[];
}

export interface Place {
  readonly span: Span;
  /** For a file of its own: the line. */
  readonly where?: Line;
  /** For a table in the form: the row. */
  readonly row?: tree.TableRow;
}

/**
 * A table from its file: a line with the names of the columns, the value last, and a line for each row. A table that is
 * withheld lies beside the form or beside a licence holder's wording of it, or is not there.
 */
export function readTableFile(
  symbol: TableSymbol,
  path: tree.Text,
  host: Host,
  holders: readonly string[],
  report: Report,
): ReadTable | "not there" | undefined {
  const span = spanIn(symbol.file, path);
  const unreadable = (reason: string) =>
    report("table-unreadable", span, { table: symbol.id, path: path.value, reason });
  const { withheld } = symbol.node;
  let text: string | undefined;
  try {
    for (const from of [symbol.file.path, ...(withheld ? holders : [])])
      text ??= host.read(host.resolve(from, path.value));
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    unreadable(problem.message);
    return undefined;
  }
  if (text === undefined && withheld) return "not there";
  if (text === undefined) {
    unreadable("there is no such file.");
    return undefined;
  }
  const [header, ...records] = readRecords(text);
  const columns = header?.cells ?? ["value"];
  return new FileReader(path.value, span, columns, report).read(records);
}

/** Reads the rows of a file, up to as many mistakes as anyone wants to read at once. */
class FileReader {
  private readonly file: string;
  private readonly span: Span;
  private readonly columns: readonly string[];
  private readonly gives: string;
  private readonly report: Report;
  private mistakes = 0;
  private numbers: boolean | undefined;

  constructor(file: string, span: Span, columns: readonly string[], report: Report) {
    this.file = file;
    this.span = span;
    this.columns = columns;
    this.gives = columns.at(-1) ?? "value";
    this.report = (...args) => {
      this.mistakes++;
      if (this.mistakes <= mostMistakes) report(...args);
    };
  }

  read(records: readonly CsvRecord[]): ReadTable {
    const rows: TableRow[] = [];
    const places: Place[] = [];
    for (const record of records) {
      const row = this.row(record);
      if (!row) continue;
      rows.push(row);
      places.push({ span: this.span, where: { file: this.file, line: record.line } });
    }
    return { table: { keys: this.columns.slice(0, -1), gives: this.gives, rows }, rows: places };
  }

  private row({ line, cells }: CsvRecord): TableRow | undefined {
    const where = { file: this.file, line };
    const wants = this.columns.length;
    if (cells.length !== wants) {
      this.report("table-row-cells", this.span, { where, has: cells.length, wants });
      return undefined;
    }
    const keys = cells.slice(0, -1).map((cell, column) => this.key(cell, column, where));
    const gives = this.value(cells.at(-1) ?? "", where);
    return keys.includes(undefined) || gives === undefined ? undefined : { keys: keys as TableKey[], gives };
  }

  private key(cell: string, column: number, where: Line): TableKey | undefined {
    const key = keyFrom(cell);
    if (key === undefined)
      this.report("table-cell", this.span, { where, column: this.columns[column] ?? "", cell });
    else if (isBackwards(key)) this.report("table-range", this.span, { where, cell });
    return key;
  }

  private value(cell: string, where: Line): number | string | undefined {
    const value = valueFrom(cell);
    if (value === undefined) {
      this.report("table-value", this.span, { where, column: this.gives, cell });
      return undefined;
    }
    this.numbers ??= typeof value === "number";
    if (this.numbers && typeof value === "string")
      this.report("table-value", this.span, { where, column: this.gives, cell });
    return value;
  }
}
