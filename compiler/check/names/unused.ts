import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { described } from "../described.ts";

/** A let, a scale or a table in a form is there to be used. In a block it may be there for other forms. */
export function unused(form: BoundForm, report: Report): void {
  const used = usedBy(form);
  for (const symbol of form.declared) {
    if (symbol.kind !== "let" && symbol.kind !== "scale" && symbol.kind !== "table") continue;
    if (symbol.name.home || used.has(symbol) || form.symbols.get(symbol.id) !== symbol) continue;
    const parts = { name: symbol.id, is: described(symbol) };
    report("unused", spanIn(form.file, symbol.name), parts, { tags: ["unnecessary"] });
  }
}

/** Everything that a form reads, answers with, looks up in, or brings in. */
export function usedBy({ sites, scales, uses }: BoundForm): ReadonlySet<FormSymbol> {
  const used = new Set<FormSymbol>([...scales, ...uses.values()]);
  for (const { references } of sites) for (const { to } of references) if ("kind" in to) used.add(to);
  return used;
}
