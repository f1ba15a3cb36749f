import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { nameSpelling } from "./name-rules.ts";

export function tableColumns({ declared, file }: BoundForm, report: Report): void {
  for (const symbol of declared) if (symbol.kind === "table") columns(symbol.node, file, report);
}

/** The columns of a table can be told apart. */
export function columns({ columns, gives }: tree.Table, file: SourceFile, report: Report): void {
  const first = new Map<string, tree.Name>();
  for (const name of [...columns, ...(gives ? [gives] : [])]) {
    nameSpelling(file, name, report);
    const before = first.get(name.text);
    if (before) {
      const related = [{ span: spanIn(file, before), message: "the other one" }];
      const parts = { name: name.text, first: "a column", second: "a column" };
      report("name-twice", spanIn(file, name), parts, { related });
    } else first.set(name.text, name);
  }
}
