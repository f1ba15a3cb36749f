import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm } from "../../bind/index.ts";
import { remove, removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";

type Marked = Extract<tree.Member, { readonly marks: readonly tree.Mark[] }> | tree.GridLine;

/** Marks stand on what they mean something for, each once. */
export function marks(form: BoundForm, report: Report): void {
  const { file } = form;
  eachMember(form, (member) => {
    if ("marks" in member) of(member, file, report);
    if (member.kind === "grid")
      for (const line of [...member.columns, ...member.rows]) of(line, file, report);
  });
}

function of(node: Marked, file: SourceFile, report: Report): void {
  const seen = new Set<tree.Mark["kind"]>();
  for (const mark of node.marks) {
    const span = spanIn(file, mark);
    if (mark.kind === "guard") {
      if (node.kind === "note") otherwise(mark, "a note", "counts nothing anyway", file, report);
      if (node.kind === "input")
        otherwise(mark, "an input", "is a fact, not a part of a score", file, report);
    } else {
      const why = misplaced(mark.kind, node.kind);
      const what = `${/^[aeiou]/.test(node.kind) ? "an" : "a"} ${node.kind}`;
      const fixes = [remove(`Remove ${mark.kind}`, span)];
      if (why) report("mark-misplaced", span, { mark: mark.kind, on: what, why }, { fixes });
    }
    if (seen.has(mark.kind) && mark.kind !== "code") {
      const term = mark.kind === "guard" ? "when" : mark.kind;
      const fixes = [removePart(`Remove this ${term}`, file, mark)];
      report("term-twice", span, { term, of: node.name?.text ?? "This" }, { fixes });
    }
    seen.add(mark.kind);
  }
}

function otherwise(
  { condition, otherwise }: tree.Guard,
  on: string,
  why: string,
  file: SourceFile,
  report: Report,
): void {
  if (!condition || !otherwise) return;
  const fixes = [remove("Remove else", { ...spanIn(file, otherwise), start: condition.end })];
  report("else-misplaced", spanIn(file, otherwise), { on, why }, { fixes });
}

function misplaced(mark: Exclude<tree.Mark["kind"], "guard">, on: Marked["kind"]): string | null {
  if (mark === "help" || mark === "code") return null;
  if (mark === "unverified")
    return on === "item" || on === "input" ? null : "write it on the items in it, or on the form";
  if (mark === "own words")
    return ["item", "row", "column"].includes(on) ? null : "only questions and answers are a publisher's";
  if (mark === "remark" || mark === "at least") {
    if (on === "item") return null;
    return mark === "remark" ? "only an item has a box for remarks" : "only an item counts";
  }
  switch (on) {
    case "item":
    case "row":
    case "column":
    case "grid":
      return null;
    case "input":
      return mark === "optional" ? null : "an input takes no part in a score of its section";
    case "repeat":
      return mark === "optional" ? null : "write it on the items in it";
    case "note":
      return "a note is read and not answered";
    default:
      return "write it on the items in it";
  }
}
