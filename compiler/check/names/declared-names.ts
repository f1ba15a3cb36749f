import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nameRules, nameSpelling } from "./name-rules.ts";

/** What a form declares has a name that can be one. */
export function declaredNames(form: BoundForm, report: Report): void {
  const { file, node, declared, bandSets } = form;
  const uses = usesIn(form);
  if (node.name) nameRules(file, node.name, report);
  for (const symbol of declared) {
    if (symbol.kind === "item" && (symbol.cell || symbol.specifies || symbol.remarks)) continue;
    nameRules(file, symbol.name, report, () => uses(symbol));
  }
  for (const { node } of bandSets) {
    const names = [node.name, ...node.bands.map(({ name }) => name)];
    for (const name of names) if (name) nameSpelling(file, name, report);
  }
}

/** Where a symbol is named, looked for once for all of them, and only if anybody asks. */
function usesIn({ file, resolved }: BoundForm): (symbol: FormSymbol) => Span[] {
  let uses: Map<unknown, Span[]> | null = null;
  return (symbol) => {
    if (!uses) {
      uses = new Map();
      for (const [node, to] of resolved) {
        if ((node as tree.Spanned & Partial<tree.Name>).kind !== "name") continue;
        const known = uses.get(to);
        if (known) known.push(spanIn(file, node));
        else uses.set(to, [spanIn(file, node)]);
      }
    }
    return uses.get(symbol) ?? [];
  };
}
