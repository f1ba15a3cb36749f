import type { TableSymbol } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Host } from "../host.ts";
import { readTable } from "./table.ts";
import type { ReadTable } from "./table-file.ts";

/** The tables of a form, each read once, when it is first asked for. */
export class Tables {
  private readonly read = new Map<TableSymbol, ReadTable | undefined>();
  private readonly host: Host;
  private readonly holders: readonly string[];
  private readonly report: Report;

  /** `holders`: the files of the form's wording, beside which a licence holder's tables lie as well. */
  constructor(host: Host, holders: readonly string[], report: Report) {
    this.host = host;
    this.holders = holders;
    this.report = report;
  }

  /** Undefined for a table whose file cannot be read. */
  of(symbol: TableSymbol): ReadTable | undefined {
    if (!this.read.has(symbol))
      this.read.set(symbol, readTable(symbol, this.host, this.holders, this.report));
    return this.read.get(symbol);
  }

  /** Whether keys in this column are codes rather than numbers; undefined for a table without rows. */
  holdsCodes(symbol: TableSymbol, column: number): boolean | undefined {
    const rows = this.of(symbol)?.table.rows ?? [];
    return rows.length === 0 ? undefined : rows.some(({ keys }) => typeof keys[column] === "string");
  }

  all(): [TableSymbol, ReadTable][] {
    return [...this.read].flatMap(([symbol, read]) => (read ? [[symbol, read]] : []));
  }
}
