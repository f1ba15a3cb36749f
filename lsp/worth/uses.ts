import { countedIn } from "../../compiler/bind/index.ts";
import type {
  BandSetSymbol,
  BoundForm,
  CheckSymbol,
  CutoffSymbol,
  FlagSymbol,
  FormSymbol,
  ItemSymbol,
  ScoreSymbol,
  Site,
} from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";

type Verdict = CutoffSymbol | FlagSymbol | CheckSymbol;

/** Who reads what in a form, as far as its names are known; also in a text that does not compile. */
export class Uses {
  readonly #bound: BoundForm;
  readonly #sites = new Map<FormSymbol, Set<Site>>();
  readonly #owners = new Map<tree.Spanned, FormSymbol>();

  constructor(bound: BoundForm) {
    this.#bound = bound;
    for (const symbol of bound.declared) {
      if ("node" in symbol) this.#owners.set(symbol.node, symbol);
    }
    for (const site of bound.sites) {
      for (const { to, entries } of site.references) {
        for (const symbol of readIn(to, entries)) {
          const known = this.#sites.get(symbol);
          if (known) known.add(site);
          else this.#sites.set(symbol, new Set([site]));
        }
      }
    }
  }

  /** The scores that it has a part in, also by way of another score or a let. */
  countsIn(symbol: FormSymbol): readonly ScoreSymbol[] {
    return this.#readers(symbol, ({ kind }) => kind === "score" || kind === "let").filter(
      (one) => one.kind === "score",
    );
  }

  /** The cut-offs, flags and checks that read it themselves or by way of a let. */
  readBy(symbol: FormSymbol): readonly Verdict[] {
    return this.#readers(symbol, ({ kind }) => kind === "let").filter(
      (one) => one.kind === "cutoff" || one.kind === "flag" || one.kind === "check",
    );
  }

  bandSetsOf(score: ScoreSymbol): readonly BandSetSymbol[] {
    return this.#bound.bandSets.filter((set) => set.score === score);
  }

  /** The items that are asked only when a condition that reads it holds. */
  decides(symbol: FormSymbol): readonly ItemSymbol[] {
    const guards = new Set<unknown>();
    for (const { role, of } of this.#sites.get(symbol) ?? []) if (role === "condition") guards.add(of);
    if (guards.size === 0) return [];
    return this.#bound.items.filter((item) => item.guards.some((guard) => guards.has(guard)));
  }

  /** In the order of the form. */
  #readers(symbol: FormSymbol, goesOn: (reader: FormSymbol) => boolean): readonly FormSymbol[] {
    const found = new Set<FormSymbol>();
    const open = [symbol];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const { of } of this.#sites.get(next) ?? []) {
        const reader = this.#owners.get(of);
        if (!reader || found.has(reader)) continue;
        found.add(reader);
        if (goesOn(reader)) open.push(reader);
      }
    }
    return [...found].sort((a, b) => a.name.start - b.name.start);
  }
}

/** A group is read with the items that its name stands for. */
function readIn(to: FormSymbol | readonly ItemSymbol[], entries: boolean): readonly FormSymbol[] {
  if (!("kind" in to)) return to;
  return to.kind === "group" && !entries ? [to, ...countedIn(to)] : [to];
}

const known = new WeakMap<BoundForm, Uses>();

export function usesIn(bound: BoundForm): Uses {
  let uses = known.get(bound);
  if (!uses) {
    uses = new Uses(bound);
    known.set(bound, uses);
  }
  return uses;
}
