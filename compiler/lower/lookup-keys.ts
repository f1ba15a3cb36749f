import { storedCode } from "../bind/options.ts";
import type { ItemSymbol, TableSymbol } from "../bind/symbols.ts";
import { spanIn } from "../source.ts";
import { nearest } from "../words/nearest.ts";
import { checkKinds } from "./lookup-kinds.ts";
import type { Lookup, Lowering } from "./lowering.ts";
import { mostMistakes } from "./table-file.ts";

/**
 * Holds each `lookup` against its table: as many keys as it has columns, codes where it has codes and numbers where it
 * has numbers, and codes that the answers have.
 */
export function checkLookups(lowering: Lowering): void {
  const checked = new Map<TableSymbol, Set<string>>();
  for (const lookup of lowering.lookups) {
    const read = lowering.tables.of(lookup.table);
    if (!read) continue;
    const { keys: columns } = read.table;
    if (lookup.keys.length !== columns.length) {
      lowering.report("table-keys", spanIn(lookup.file, lookup.node), {
        table: lookup.table.id,
        has: lookup.keys.length,
        wants: columns.length,
        columns,
      });
      continue;
    }
    if (checkKinds(lowering, lookup, columns)) continue;
    const seen = checked.get(lookup.table) ?? new Set();
    checked.set(lookup.table, seen);
    lookup.keys.forEach(({ item }, column) => {
      const once = `${column} ${item?.scale?.id}`;
      if (!item?.scale || seen.has(once)) return;
      seen.add(once);
      checkCodes(lowering, lookup, item, column);
    });
  }
}

function checkCodes(lowering: Lowering, { table: symbol }: Lookup, item: ItemSymbol, column: number): void {
  const read = lowering.tables.of(symbol);
  if (!read) return;
  const codes = (item.scale?.options ?? []).flatMap((option) => storedCode(option) ?? []).map(String);
  const known = new Set(codes);
  let mistakes = 0;
  read.table.rows.forEach(({ keys }, index) => {
    const code = keys[column];
    if (typeof code !== "string" || known.has(code) || ++mistakes > mostMistakes) return;
    const { span, where, row } = read.rows[index]!;
    const node = row?.keys[column];
    const here = node ? spanIn(symbol.file, node) : span;
    const similar = nearest(code, codes);
    const fix = { title: `Change to ${similar}`, edits: [{ span: here, text: similar ?? "" }] };
    lowering.report(
      "table-code-unknown",
      here,
      { where, column: read.table.keys[column] ?? "", code, item: item.id, codes, similar },
      node && similar !== undefined ? { fixes: [fix] } : {},
    );
  });
}
