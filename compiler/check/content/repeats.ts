import type { BoundForm } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";

/** A repeat asks something, and says how often it may. */
export function repeats(form: BoundForm, report: Report): void {
  const { file, symbols } = form;
  eachMember(form, (member) => {
    if (member.kind !== "repeat" || !member.name) return;
    const symbol = symbols.get(member.name.text);
    if (symbol?.kind === "group" && symbol.node === member && symbol.items.length === 0)
      report("repeat-empty", spanIn(file, member.name), { repeat: member.name.text });
    const { range } = member;
    if (!range?.from) return;
    const span = spanIn(file, range);
    const ends = [range.from.value, range.to?.value ?? range.from.value] as const;
    const [from, to] = ends;
    if (!ends.every((end) => Number.isInteger(end) && end >= 0))
      report("repeat-range", span, { why: "in whole numbers from 0" });
    else if (range.join === "..<")
      report("repeat-range", span, { why: "both numbers included, with two points" });
    else if (to < from) report("repeat-range", span, { why: `the smaller number first, ${to}..${from}` });
    else if (to === 0) report("repeat-range", span, { why: "at least one" });
  });
}
