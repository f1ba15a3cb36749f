import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nameRules, nameSpelling } from "./name-rules.ts";

/** What a form declares has a name that can be one. */
export function declaredNames(form: BoundForm, report: Report): void {
  const { file, node, declared, bandSets } = form;
  if (node.name) nameRules(file, node.name, report);
  for (const symbol of declared) {
    if (symbol.kind === "item" && (symbol.cell || symbol.specifies)) continue;
    nameRules(file, symbol.name, report, () => usesOf(symbol, form));
  }
  for (const { node } of bandSets) {
    const names = [node.name, ...node.bands.map(({ name }) => name)];
    for (const name of names) if (name) nameSpelling(file, name, report);
  }
}

function usesOf(symbol: FormSymbol, { file, resolved }: BoundForm): Span[] {
  const uses: tree.Spanned[] = [];
  for (const [node, to] of resolved) {
    const named = node as tree.Spanned & Partial<tree.Name>;
    if (to === symbol && named.kind === "name") uses.push(node);
  }
  return uses.map((use) => spanIn(file, use));
}
