import type { Option } from "../../../runtime/definition/definition.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { type Both, type Matched, match } from "./match.ts";
import { optionsOf, type Side, scaleOf } from "./side.ts";

/** The scale that items were answered by, and the one that they are answered by now. */
export interface ScalePair {
  readonly old: string;
  readonly new: string;
  /** The items that have passed from the one to the other, in the order of the form. */
  readonly items: readonly Both<PlacedItem>[];
  readonly options: Matched<Option>;
}

export function scalePairs(items: readonly Both<PlacedItem>[], old: Side, fresh: Side): ScalePair[] {
  const groups = new Map<string, Both<PlacedItem>[]>();
  for (const both of items) {
    const scales = [scaleOf(both.old), scaleOf(both.new)];
    if (scales[0] === undefined || scales[1] === undefined) continue;
    const key = JSON.stringify(scales);
    const group = groups.get(key);
    if (group) group.push(both);
    else groups.set(key, [both]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group as [Both<PlacedItem>];
    const options = match(
      optionsOf(old, first.old),
      optionsOf(fresh, first.new),
      ({ code }) => code,
      ({ was }) => was,
    );
    return { old: scaleOf(first.old)!, new: scaleOf(first.new)!, items: group, options };
  });
}
