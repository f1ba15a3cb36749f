import type * as tree from "../../../grammar/tree.ts";
import {
  type BoundForm,
  type FormSymbol,
  type GroupSymbol,
  type ItemSymbol,
  isCounted,
  type Site,
  unwrapped,
} from "../../bind/index.ts";
import { insertBehind } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nameOf } from "../types/typed.ts";

/** Fewer items than this in a section, and one left out is no sign of a slip. */
const FEWEST = 3;

/** A sum over all items of a section but one is most likely meant to be over all. */
export function leftOut(form: BoundForm, report: Report): void {
  if (!form.declared.some((symbol) => symbol.kind === "group" && symbol.node.kind === "section")) return;
  const sums = form.sites.flatMap((site) =>
    site.of.kind === "score" && site.role === "score" ? sumsIn(site, form) : [],
  );
  const whole = new Set(sums.flatMap(({ counts, complete }) => (counts.size > 0 ? complete : [])));
  for (const { site, counts, lacking, sum } of sums) {
    for (const [section, item] of lacking) {
      if (whole.has(section) || countsByItself(item, section, form)) continue;
      const { of } = site;
      const score = of.kind === "score" ? (of.name?.text ?? "This score") : "";
      const parts = {
        item: nameOf(item),
        section: section.id,
        score,
        others: section.items.filter(isCounted).length - 1,
      };
      const related = [
        { span: spanIn(item.file, item.name), message: `${nameOf(item)} is in ${section.id}` },
      ];
      const end = item.node.type?.end ?? item.node.end;
      const place = spanIn(item.file, { start: end, end });
      const fixes = item.cell ? [] : [insertBehind(" unscored", place, `Mark ${item.id} as unscored`)];
      if (counts.size > 0) report("item-left-out", spanIn(site.file, sum), parts, { related, fixes });
    }
  }
}

/** Whether another score or let reads the item and none of those beside it: then it was not forgotten. */
function countsByItself(item: ItemSymbol, section: GroupSymbol, { sites }: BoundForm): boolean {
  return sites.some(({ of, references }) => {
    if (of.kind !== "score" && of.kind !== "let") return false;
    const read = new Set(
      references.flatMap(({ to }): readonly FormSymbol[] => {
        if ("length" in to) return to;
        return to.kind === "group" ? to.items : [to];
      }),
    );
    return read.has(item) && section.items.every((other) => other === item || !read.has(other));
  });
}

interface Sum {
  readonly site: Site;
  readonly sum: tree.Spanned;
  readonly counts: ReadonlySet<ItemSymbol>;
  /** Sections of which it counts every item, and nothing else. */
  readonly complete: readonly GroupSymbol[];
  /** Sections of which it counts every item but one. */
  readonly lacking: readonly (readonly [GroupSymbol, ItemSymbol])[];
}

function sumsIn(site: Site, form: BoundForm): Sum[] {
  return calls(site.expression).map((call) => {
    const counts = new Set(call.arguments.flatMap((argument) => itemsOf(argument, form)));
    const read = new Set(
      site.references.flatMap(({ to }) => ("length" in to ? to : to.kind === "item" ? [to] : [])),
    );
    const bySection = new Map<GroupSymbol, number>();
    for (const { groups } of counts)
      for (const group of groups)
        if (group.node.kind === "section") bySection.set(group, (bySection.get(group) ?? 0) + 1);
    const complete: GroupSymbol[] = [];
    const lacking: [GroupSymbol, ItemSymbol][] = [];
    for (const [section, count] of bySection) {
      const counted = section.items.filter(isCounted);
      if (count === counted.length && count === counts.size) complete.push(section);
      if (counted.length < FEWEST || count !== counted.length - 1) continue;
      const item = counted.find((item) => !counts.has(item));
      if (item && !read.has(item)) lacking.push([section, item]);
    }
    return { site, sum: call, counts, complete, lacking };
  });
}

function itemsOf(node: tree.Expression, { resolved }: BoundForm): readonly ItemSymbol[] {
  const to = resolved.get(unwrapped(node));
  if (!to) return [];
  if ("length" in to) return to;
  if (to.kind === "item") return [to];
  return to.kind === "group" ? to.items.filter(isCounted) : [];
}

/** The sums and means in an expression. */
function calls(node: tree.Expression | null): tree.Call[] {
  switch (node?.kind) {
    case "call":
      return node.function.text === "sum" || node.function.text === "mean"
        ? [node]
        : node.arguments.flatMap(calls);
    case "parenthesized":
      return calls(node.inner);
    case "unary":
      return calls(node.operand);
    case "if":
      return [node.then, node.otherwise].flatMap(calls);
    case "binary": {
      const found: tree.Call[][] = [];
      let left: tree.Expression = node;
      for (; left.kind === "binary"; left = left.left) found.push(calls(left.right));
      return [...calls(left), ...found.reverse().flat()];
    }
    default:
      return [];
  }
}
