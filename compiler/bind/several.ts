import type * as tree from "../../grammar/tree.ts";
import { countedIn } from "./counted.ts";
import type { BoundForm, GroupSymbol, ItemSymbol } from "./symbols.ts";

/** A name that stands for more than one value: a group or range for its items, an item of a repeat for its entries. */
export interface Several {
  readonly node: tree.Expression;
  readonly of: readonly ItemSymbol[] | GroupSymbol;
}

/** These put several values together, and so are one value themselves. */
const together = new Set(["sum", "mean", "min", "max", "count", "any", "all", "unanswered"]);

/**
 * What in an expression stands for more than one value, as written from the left: what a condition is spread over.
 * `within` is the repeat in whose entries the expression stands.
 */
export function severalIn(
  node: tree.Expression | null,
  { resolved, options }: BoundForm,
  within: GroupSymbol | null,
): Several[] {
  const found: Several[] = [];
  const open: (tree.Expression | null)[] = [node];
  while (open.length > 0) {
    const next = open.pop();
    switch (next?.kind) {
      case "parenthesized":
        open.push(next.inner);
        break;
      case "unary":
        open.push(next.operand);
        break;
      case "binary":
        open.push(next.right, next.left);
        break;
      case "if":
        open.push(next.otherwise, next.then, next.condition);
        break;
      case "call":
        if (!together.has(next.function.text)) open.push(...next.arguments.toReversed());
        break;
      case "name":
      case "member access":
      case "name range": {
        const to = options.has(next) ? undefined : resolved.get(next);
        if (!to) break;
        if (!("kind" in to)) found.push({ node: next, of: to });
        else if (to.kind === "group" && to.node.kind !== "repeat")
          found.push({ node: next, of: countedIn(to) });
        else if (to.kind === "item" && to.repeat && to.repeat !== within)
          found.push({ node: next, of: to.repeat });
      }
    }
  }
  return found;
}

/** Whether both stand for the same values, one by one. */
export function isSame(one: Several["of"], other: Several["of"]): boolean {
  if (!("length" in one) || !("length" in other)) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
