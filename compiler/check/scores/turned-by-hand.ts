import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type ItemSymbol, isMissingAnswer, unwrapped } from "../../bind/index.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nameOf } from "../types/typed.ts";

/** `4 - q3` in a score is an item that is reversed by hand: nobody sees it at the item, and the number is easily wrong. */
export function turnedByHand(form: BoundForm, report: Report): void {
  for (const site of form.sites) {
    if (site.role !== "score" && site.role !== "let") continue;
    for (const { node, item, from } of turned(site.expression, form)) {
      const ends = endsOf(item);
      if (!ends) continue;
      const reversed = item.marks.find(({ kind }) => kind === "reversed");
      const related = reversed
        ? [{ span: spanIn(item.file, reversed), message: "It is reversed here already" }]
        : [{ span: spanIn(item.file, item.name), message: `${nameOf(item)} stands here` }];
      const written = site.file.text.slice(node.start, node.end);
      const parts = { item: nameOf(item), written, from, ...ends, isReversed: reversed !== undefined };
      const here = changeTo(nameOf(item), spanIn(site.file, node));
      const fixes = reversed ? [here] : fixesFor(here, item);
      report("reversed-by-hand", spanIn(site.file, node), parts, { related, fixes });
    }
  }
}

interface Turned {
  readonly node: tree.Binary;
  readonly item: ItemSymbol;
  readonly from: number;
}

function turned(node: tree.Expression | null, form: BoundForm): Turned[] {
  switch (node?.kind) {
    case "call":
      return node.arguments.flatMap((argument) => turned(argument, form));
    case "parenthesized":
      return turned(node.inner, form);
    case "unary":
      return turned(node.operand, form);
    case "if":
      return [node.then, node.otherwise].flatMap((part) => turned(part, form));
    case "binary": {
      const { left, right } = node;
      const to = right && form.resolved.get(unwrapped(right));
      const item = to && !("length" in to) && to.kind === "item" ? to : undefined;
      if (node.operator === "-" && left.kind === "number" && item) return [{ node, item, from: left.value }];
      return [...turned(left, form), ...turned(right, form)];
    }
    default:
      return [];
  }
}

/** The least and the greatest score of its answers; null where they have none. */
function endsOf({ scale }: ItemSymbol): { readonly least: number; readonly greatest: number } | null {
  const scores = (scale?.options ?? []).flatMap((option) =>
    option.score && !isMissingAnswer(option) ? [option.score.value] : [],
  );
  return scores.length > 1 ? { least: Math.min(...scores), greatest: Math.max(...scores) } : null;
}

/** Both at once: the one without the other would count otherwise. In a grid, a row or a column has more than one item. */
function fixesFor(here: Fix, item: ItemSymbol): Fix[] {
  const { type } = item.node;
  if (item.cell || !type) return [];
  const behind = { span: spanIn(item.file, { start: type.end, end: type.end }), text: " reversed" };
  return [{ title: `Reverse ${item.id} where it stands`, edits: [...here.edits, behind] }];
}
