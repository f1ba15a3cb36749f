import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";

/** Every cell of a grid can be told from the others, and is answered in one way. */
export function grids(form: BoundForm, report: Report): void {
  const { file } = form;
  eachMember(form, (member) => {
    if (member.kind === "grid" && member.name) grid(member, member.name, file, report);
  });
}

function grid(node: tree.Grid, { text: name, ...at }: tree.Name, file: SourceFile, report: Report): void {
  if (node.rows.length === 0) report("grid-without-rows", spanIn(file, at), { grid: name });
  // What a single column asks stands above the grid.
  for (const line of node.columns.length > 1 ? [...node.columns, ...node.rows] : node.rows) {
    if (line.wording || !line.name) continue;
    report("grid-line-without-text", spanIn(file, line.name), { kind: line.kind, line: line.name.text });
  }
  const columns = node.columns.length > 0;
  const lines = columns ? node.columns : node.rows;
  for (const line of lines) {
    if (line.type || node.type || !line.name) continue;
    if (columns && node.rows.length > 0 && node.rows.every(({ type }) => type)) continue;
    report("grid-without-type", spanIn(file, line.name), { line: line.name.text, grid: name, columns });
    if (!columns) return;
  }
  if (!columns) return;
  const typed = node.columns.find(({ type, name }) => type && name);
  if (!typed?.name) return;
  const all = node.columns.every(({ type }) => type);
  const others = [...(all && node.type ? [node] : []), ...node.rows.filter(({ type }) => type)];
  for (const other of others) {
    if (!other.type || !other.name) continue;
    const row = other.kind === "grid" ? `the grid ${other.name.text}` : `the row ${other.name.text}`;
    const related = [{ span: spanIn(file, typed.name), message: "the column with an answer type" }];
    report("grid-type-twice", spanIn(file, other.type), { column: typed.name.text, row }, { related });
  }
}
