import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { described } from "../described.ts";

/** One namespace a form: no two things share a name, and nothing hides what the file declares or imports. */
export function duplicateNames(form: BoundForm, report: Report): void {
  const { declared, symbols, scope } = form;
  const taken = new Set<string>();
  for (const symbol of declared) if (symbols.get(symbol.id) !== symbol) taken.add(symbol.id);
  if (taken.size > 0) {
    const first = new Map<string, FormSymbol>();
    const among = declared.filter(({ id }) => taken.has(id));
    for (const symbol of among.sort(inOrder)) {
      const before = first.get(symbol.id);
      if (before) within(form, before, symbol, report);
      else first.set(symbol.id, symbol);
    }
  }
  for (const symbol of declared) {
    const outside = scope.get(symbol.id);
    if (outside && symbols.get(symbol.id) === symbol) hiding(form, outside, symbol, report);
  }
}

/** What a block brings in counts as the first: it can be renamed only for all forms. */
function inOrder({ name: a }: FormSymbol, { name: b }: FormSymbol): number {
  if (Boolean(a.home) !== Boolean(b.home)) return a.home ? -1 : 1;
  return a.start - b.start;
}

function within({ file, symbols }: BoundForm, before: FormSymbol, symbol: FormSymbol, report: Report): void {
  const [first, second] = [described(before), described(symbol)];
  const span = spanIn(file, symbol.name);
  const related = [{ span: spanIn(file, before.name), message: `${before.id} is ${first} here` }];
  const free = freeName(symbol, symbols);
  const fixes = before.kind === symbol.kind ? [changeTo(free, span, `Rename to ${free}`)] : [];
  report("name-twice", span, { name: symbol.id, first, second }, { related, fixes });
}

function hiding({ file }: BoundForm, outside: FormSymbol, symbol: FormSymbol, report: Report): void {
  const [first, second] = [described(outside), described(symbol)];
  const span = spanIn(file, symbol.name);
  const related = [{ span: spanIn(outside.file, outside.name), message: `${outside.id} is ${first} here` }];
  if (outside.file === file) report("name-twice", span, { name: symbol.id, first, second }, { related });
  else {
    const parts = { name: symbol.id, is: second, path: outside.file.path };
    report("name-imported", span, parts, { related });
  }
}

/** A name that nothing has: `q1_2` beside `q1`. */
function freeName({ id }: FormSymbol, symbols: BoundForm["symbols"]): string {
  let number = 2;
  while (symbols.has(`${id}_${number}`)) number += 1;
  return `${id}_${number}`;
}
