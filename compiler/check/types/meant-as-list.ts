import type * as tree from "../../../grammar/tree.ts";
import { unwrapped } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import { type Place, spanOf, textOf } from "./place.ts";

/** Functions that make something else of several values than adding them up. */
const ofSeveral: ReadonlySet<string> = new Set(["mean", "min", "max"]);

/** Reports `mean(q1 + q2 + q3)`, the mean of one value. */
export function sumForList(node: tree.Call, place: Place): void {
  const [argument, another] = node.arguments;
  const { text: name } = node.function;
  if (!argument || another || !ofSeveral.has(name)) return;
  const values: tree.Expression[] = [];
  let rest = unwrapped(argument);
  for (; rest.kind === "binary" && rest.operator === "+" && rest.right; rest = rest.left)
    values.unshift(rest.right);
  values.unshift(rest);
  if (values.length < 2 || !values.every((value) => isOneItem(value, place))) return;
  const span = spanOf(place, node);
  const parts = {
    function: name,
    written: textOf(place, argument),
    right: `${name}(${values.map((value) => textOf(place, value)).join(", ")})`,
  };
  place.report("sum-for-list", span, parts, { fixes: [changeTo(parts.right, span)] });
}

/** Reports the 2 and 3 of `sum(q1,2,3)`, which are numbers, where there are items that they may be short for. */
export function numbersForItems(node: tree.Call, place: Place): void {
  const { text: name } = node.function;
  if (name !== "sum" && name !== "mean") return;
  let stem: string | undefined;
  for (const argument of node.arguments) {
    if (argument.kind === "name") stem = /^(.*?)\d+$/.exec(argument.text)?.[1];
    if (argument.kind !== "number" || !stem) continue;
    const number = textOf(place, argument);
    const item = `${stem}${number}`;
    if (place.form.symbols.get(item)?.kind !== "item" || names(node).has(item)) continue;
    const span = spanOf(place, argument);
    place.report("number-for-item", span, { number, item }, { fixes: [changeTo(item, span)] });
  }
}

function names(node: tree.Call): ReadonlySet<string> {
  return new Set(node.arguments.flatMap((one) => (one.kind === "name" ? [one.text] : [])));
}

/** What has one value: of an item in every entry of a repeat there are several. */
function isOneItem(node: tree.Expression, { form, site }: Place): boolean {
  const to = node.kind === "name" || node.kind === "member access" ? form.resolved.get(node) : undefined;
  return !!to && "kind" in to && to.kind === "item" && (!to.repeat || to.repeat === site.repeat);
}
