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
  return [...(scale ? optionsOf(scale, form) : []), ...readable(site, form), ...functions(site), today];
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
  const isJudged = site.next.expected.some(({ rules }) => rules.includes("cutoff"));
  const found: Proposal[] = [];
  for (const symbol of form.bound.symbols.values()) {
    const repeat = symbol.kind === "item" || symbol.kind === "group" ? symbol.repeat : null;
    if (repeat && repeat.node.start !== inside?.start) continue;
    if (isWithin(symbol, site)) continue;
    const rank = repeat ? ranks.meant : rankOf(symbol, isJudged);
    if (rank !== null) found.push(symbolProposal(symbol, form, rank));
  }
  return found;
}

/** Whether the place is in what the name stands for: nothing is worked out from itself. */
function isWithin(symbol: FormSymbol, { view, offset }: Site): boolean {
  if (symbol.kind !== "score" && symbol.kind !== "let" && symbol.kind !== "item") return false;
  const { node, file } = symbol;
  return file.path === view.path && !node.home && node.start < offset && offset <= node.end;
}

/** A cut-off is about a score; all else is mostly about answers, and about facts last. */
function rankOf(symbol: FormSymbol, isJudged: boolean): number | null {
  switch (symbol.kind) {
    case "item":
      if (symbol.specifies) return ranks.alsoFits;
      return symbol.input ? ranks.fits + 0.4 : ranks.fits;
    case "score":
    case "let":
      return isJudged ? ranks.meant : ranks.fits + 0.5;
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

/** Where a score begins, what takes its items together comes first. */
function functions(site: Site): readonly Proposal[] {
  const isScore =
    site.before(1) === "=" &&
    site.next.expected.some(({ rules }) => rules.includes("score") && !rules.includes("scoreTerms"));
  return Object.keys(functionWords).map((name) => ({
    label: name,
    kind: "function",
    detail: signatureLabel(name),
    insert: `${name}($0)`,
    snippet: true,
    rank: isScore && aggregates.has(name) ? ranks.meant : ranks.function,
    about: () => aboutFunction(name),
  }));
}

const aggregates: ReadonlySet<string> = new Set(["sum", "mean", "min", "max", "count"]);

const today: Proposal = {
  label: "today",
  kind: "function",
  detail: "the day on which the form is filled in",
  insert: "today",
  rank: ranks.function,
  about: () => "`today`: the day on which the form is filled in.",
};
