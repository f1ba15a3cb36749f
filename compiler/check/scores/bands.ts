import type * as tree from "../../../grammar/tree.ts";
import type { BandSetSymbol, BoundForm } from "../../bind/index.ts";
import { changeTo, insertBehind } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";

/** Sets of bands can be told apart, and so can the bands of a set. */
export function bands({ bandSets, file }: BoundForm, report: Report): void {
  const first = new Map<string, BandSetSymbol>();
  for (const set of bandSets) {
    const score = set.score?.id ?? set.node.score?.text ?? "";
    const key = `${score} ${set.id}`;
    const before = first.get(key);
    const span = spanIn(file, set.name);
    if (before) {
      const related = [{ span: spanIn(file, before.name), message: "the other set" }];
      const fixes = set.node.name
        ? []
        : [insertBehind(" as other", span, "Give these bands a name: as other")];
      report("bands-twice", span, { score, name: set.node.name?.text }, { related, fixes });
    } else first.set(key, set);
    if (set.node.bands.length === 0) report("bands-empty", span, { score });
    each(set.node, score, file, report);
  }
}

function each({ bands }: tree.Bands, score: string, file: SourceFile, report: Report): void {
  const seen = new Map<string, tree.Name>();
  for (const { name, range } of bands) {
    if (name) {
      const before = seen.get(name.text);
      const related = before ? [{ span: spanIn(file, before), message: "the other one" }] : [];
      const fixes = () => [changeTo(`${name.text}_${seen.size + 1}`, spanIn(file, name))];
      const span = spanIn(file, name);
      if (before) report("band-twice", span, { band: name.text, score }, { related, fixes: fixes() });
      else seen.set(name.text, name);
    }
    if (!range?.from || !range.to) continue;
    const [from, to] = [range.from.value, range.to.value];
    const open = range.join === "..<";
    if (from < to || (from === to && !open)) continue;
    const span = spanIn(file, range);
    const fixes =
      from === to ? [changeTo(String(from), span)] : [changeTo(`${to}${range.join}${from}`, span)];
    report("band-reversed", span, { from, to }, { fixes });
  }
}
