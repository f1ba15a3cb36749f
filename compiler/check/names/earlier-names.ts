import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import { remove } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, spanIn } from "../../source.ts";
import { described } from "../described.ts";
import { eachMember } from "../members.ts";

/** An earlier name, behind `was`, is free now, and only one thing had it: otherwise stored answers go astray. */
export function earlierNames(form: BoundForm, report: Report): void {
  const { file, symbols } = form;
  const had = new Map<string, tree.Name>();
  const check = (node: tree.Spanned & { readonly was: tree.Name | null }) => {
    const { was } = node;
    if (!was) return;
    const span = spanIn(file, was);
    const now = symbols.get(was.text);
    const before = had.get(was.text);
    if (now && !hasMovedOn(now)) {
      const related = [{ span: spanIn(now.file, now.name), message: `${now.id} is ${described(now)} here` }];
      const word = fileOf(was, file).text.lastIndexOf("was", was.start);
      const fixes = word < node.start ? [] : [remove("Remove was", { ...span, start: word })];
      report("was-taken", span, { name: was.text, is: described(now) }, { related, fixes });
    } else if (before) {
      const related = [{ span: spanIn(file, before), message: "the other one" }];
      report("was-taken", span, { name: was.text, is: "the earlier name of something else" }, { related });
    } else had.set(was.text, was);
  };
  eachMember(form, (member) => {
    if ("was" in member) check(member);
    if (member.kind === "grid") for (const line of [...member.columns, ...member.rows]) check(line);
  });
}

/** It has its name from a rename itself, so that the name was another's before. */
function hasMovedOn(symbol: FormSymbol): boolean {
  return "node" in symbol && "was" in symbol.node && symbol.node.was !== null;
}
