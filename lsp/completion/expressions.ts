import type {
  BoundForm,
  FormSymbol,
  GroupSymbol,
  ItemSymbol,
  ScaleSymbol,
} from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { aboutFunction, functionWords, signatureLabel } from "../worth/functions.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { optionProposal, symbolProposal } from "./symbols.ts";

/** What an expression can read at a place: options first where an answer is compared, parts behind a dot. */
export function expressionProposals(site: Site, form: CompiledForm): readonly Proposal[] {
  const { bound } = form;
  if (site.before(1) === ".") return partsOf(site.before(2), form);
  if (site.before(1) === "..") return itemsBehind(site.before(2), form);
  if (site.before(1) === "(" && site.before(2) === "lookup") {
    return [...bound.symbols.values()]
      .filter(({ kind }) => kind === "table")
      .map((table) => symbolProposal(table, form, ranks.meant));
  }
  const scale = comparedScale(site, bound);
  return [...(scale ? optionsOf(scale, form) : []), ...readable(site, form), ...functions(), today];
}

/** The scale whose options may stand here: behind `q1 =`, or as the second of `includes(q1,`. */
function comparedScale(site: Site, bound: BoundForm): ScaleSymbol | null {
  const sign = site.before(1);
  const compares = sign === "=" || sign === "!=";
  const includes = sign === "," && site.before(3) === "(" && site.before(4) === "includes";
  return compares || includes ? scaleBefore(site, 2, bound) : null;
}

/** The scale of what the tokens from `at` back name: `q1`, `row.column`, `q1..q9`, a group. */
export function scaleBefore(site: Site, at: number, bound: BoundForm): ScaleSymbol | null {
  const name = site.before(at);
  const joined = site.before(at + 1);
  const symbol =
    joined === "."
      ? (bound.symbols.get(`${site.before(at + 2)}_${name}`) ?? bound.symbols.get(name))
      : bound.symbols.get(name);
  if (symbol?.kind === "item") return symbol.scale;
  return symbol?.kind === "group" ? (symbol.items.find(({ scale }) => scale)?.scale ?? null) : null;
}

export function optionsOf(scale: ScaleSymbol, form: CompiledForm | undefined): readonly Proposal[] {
  return scale.options.flatMap((option) => optionProposal(option, scale, form, ranks.meant) ?? []);
}

/** Items and what they are in, scores and lets: what is in the same repeat first, what is in another not at all. */
function readable(site: Site, form: CompiledForm): readonly Proposal[] {
  const inside = site.around("repeat");
  const found: Proposal[] = [];
  for (const symbol of form.bound.symbols.values()) {
    const repeat = symbol.kind === "item" || symbol.kind === "group" ? symbol.repeat : null;
    if (repeat && repeat.node.start !== inside?.start) continue;
    const rank = repeat ? ranks.meant : rankOf(symbol);
    if (rank !== null) found.push(symbolProposal(symbol, form, rank));
  }
  return found;
}

function rankOf(symbol: FormSymbol): number | null {
  switch (symbol.kind) {
    case "item":
      return symbol.specifies ? ranks.alsoFits : ranks.fits;
    case "score":
    case "let":
      return ranks.fits + 0.5;
    case "group":
      return ranks.alsoFits;
    default:
      return null;
  }
}

/** Behind `row.` its cells, by their columns; behind `incident.` the items of the repeat. */
function partsOf(name: string, form: CompiledForm): readonly Proposal[] {
  const group = form.bound.symbols.get(name);
  if (group?.kind !== "group") return [];
  return partItems(group, form.bound).map(({ item, part }) =>
    symbolProposal(item, form, ranks.meant, { label: part }),
  );
}

function partItems(
  group: GroupSymbol,
  bound: BoundForm,
): { readonly item: ItemSymbol; readonly part: string }[] {
  return bound.items.flatMap((item) => {
    if (group.node.kind === "repeat") return item.repeat === group ? [{ item, part: item.id }] : [];
    const { cell } = item;
    return cell && cell.row === group.node && cell.column.name ? [{ item, part: cell.column.name.text }] : [];
  });
}

/** The end of a range: an item that comes behind its beginning. */
function itemsBehind(name: string, form: CompiledForm): readonly Proposal[] {
  const first = form.bound.symbols.get(name);
  if (first?.kind !== "item") return [];
  return form.bound.items
    .filter((item) => !item.input && !item.cell && item.repeat === first.repeat && item.order > first.order)
    .map((item) => symbolProposal(item, form, ranks.meant));
}

function functions(): readonly Proposal[] {
  return Object.keys(functionWords).map((name) => ({
    label: name,
    kind: "function",
    detail: signatureLabel(name),
    insert: `${name}($0)`,
    snippet: true,
    rank: ranks.function,
    about: () => aboutFunction(name),
  }));
}

const today: Proposal = {
  label: "today",
  kind: "function",
  detail: "the day on which the form is filled in",
  insert: "today",
  rank: ranks.function,
  about: () => "`today`: the day on which the form is filled in.",
};
