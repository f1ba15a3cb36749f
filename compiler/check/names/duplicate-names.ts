import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { described } from "../described.ts";
import { changeTo } from "../fixes.ts";

/** One namespace a form: no two things share a name, and nothing hides what the file declares or imports. */
export function duplicateNames({ file, declared, symbols, scope }: BoundForm, report: Report): void {
  const first = new Map<string, FormSymbol>();
  for (const symbol of [...declared].sort((a, b) => a.name.start - b.name.start)) {
    const before = first.get(symbol.id);
    const outside = scope.get(symbol.id);
    const span = spanIn(file, symbol.name);
    if (before) {
      const is = described(before);
      const related = [{ span: spanIn(file, before.name), message: `${before.id} is ${is} here` }];
      const fixes = before.kind === symbol.kind ? [rename(symbol, symbols)] : [];
      const parts = { name: symbol.id, first: is, second: described(symbol) };
      report("name-twice", span, parts, {
        related,
        fixes: fixes.map((name) => changeTo(name, span, `Rename to ${name}`)),
      });
      continue;
    }
    first.set(symbol.id, symbol);
    if (!outside) continue;
    const related = [
      { span: spanIn(outside.file, outside.name), message: `${outside.id} is ${described(outside)} here` },
    ];
    if (outside.file === file)
      report(
        "name-twice",
        span,
        { name: symbol.id, first: described(outside), second: described(symbol) },
        { related },
      );
    else {
      const parts = { name: symbol.id, is: described(symbol), path: outside.file.path };
      report("name-imported", span, parts, { related });
    }
  }
}

/** A name that nothing has: `q1_2` beside `q1`. */
function rename({ id }: FormSymbol, symbols: ReadonlyMap<string, FormSymbol>): string {
  let number = 2;
  while (symbols.has(`${id}_${number}`)) number += 1;
  return `${id}_${number}`;
}
