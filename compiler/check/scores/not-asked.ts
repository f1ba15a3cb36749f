import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol, GroupSymbol, ItemSymbol, Site } from "../../bind/index.ts";
import type { Fix, Related, Span } from "../../diagnostics/diagnostic.ts";
import { insertBehind } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, spanIn } from "../../source.ts";
import { nameOf } from "../types/typed.ts";
import type { Types } from "../types/types.ts";

/** A guard over items that count in scores, and where they do. */
interface Open {
  readonly items: Set<ItemSymbol | GroupSymbol>;
  readonly scores: Set<string>;
  readonly reads: Related[];
}

const MOST_NAMED = 4;

/** Where an item that counts in a score may not be asked, the author says what that means for the score. */
export function notAsked(form: BoundForm, types: Types, report: Report): void {
  const open = new Map<tree.Guard, Open>();
  for (const { score, site, waived } of scoring(form)) {
    if (waived) continue;
    for (const { node, items } of types.counted.get(site) ?? []) {
      for (const item of items) {
        const [outermost] = item.guards;
        if (!outermost || (item.kind === "item" && item.input)) continue;
        if (item.guards.some(({ otherwise }) => otherwise)) continue;
        const known = open.get(outermost) ?? { items: new Set(), scores: new Set(), reads: [] };
        const span = spanIn(site.file, node);
        if (!known.scores.has(score)) known.reads.push({ span, message: `${score} counts it here` });
        known.items.add(item);
        known.scores.add(score);
        open.set(outermost, known);
      }
    }
  }
  for (const [guard, { items, scores, reads }] of open) {
    const span = spanIn(form.file, guard);
    const names = [...items].map((item) => (item.kind === "item" ? nameOf(item) : item.id));
    const parts = {
      items: names.slice(0, MOST_NAMED),
      more: Math.max(0, names.length - MOST_NAMED),
      scores: [...scores],
      guard: fileOf(guard, form.file).text.slice(guard.start, guard.end).replace(/\s+/g, " "),
    };
    report("not-asked-open", span, parts, { related: reads.slice(0, MOST_NAMED), fixes: ways(span) });
  }
}

function ways(span: Span): Fix[] {
  return ["score 0", "missing", "left out"].map((way) =>
    insertBehind(` else ${way}`, span, `Add else ${way}`),
  );
}

interface Scoring {
  /** The score that counts: a let counts for the first score that reads it. */
  readonly score: string;
  readonly site: Site;
  /** The score itself says what not being asked means. */
  readonly waived: boolean;
}

/** The expressions of scores, and of the lets that they read. */
function scoring({ sites, symbols }: BoundForm): Scoring[] {
  const lets = new Map<tree.Spanned, Site>();
  for (const site of sites) if (site.role === "let") lets.set(site.of, site);
  const found: Scoring[] = [];
  const seen = new Set<FormSymbol>();
  for (const site of sites) {
    if (site.of.kind !== "score" || !site.of.name) continue;
    const score = site.of.name.text;
    const waived = site.of.terms.some(({ kind }) => kind === "not asked");
    if (symbols.get(score)?.kind !== "score") continue;
    found.push({ score, site, waived });
    const reading = [site];
    for (let one = reading.pop(); one; one = reading.pop()) {
      for (const { to } of one.references) {
        if (!("kind" in to) || to.kind !== "let" || seen.has(to)) continue;
        seen.add(to);
        const next = lets.get(to.node);
        if (!next) continue;
        found.push({ score, site: next, waived: false });
        reading.push(next);
      }
    }
  }
  return found;
}
