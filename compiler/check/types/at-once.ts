import type * as tree from "../../../grammar/tree.ts";
import { isSame, type Several, severalIn } from "../../bind/several.ts";
import { type Place, spanOf, textOf } from "./place.ts";

/** What is looked at answer by answer goes through one group, or the entries of one repeat: which of two belong together nothing says. */
export function oneAtOnce(argument: tree.Expression, place: Place): void {
  const [first, ...others] = severalIn(argument, place.form, place.site.repeat).filter(
    ({ of }) => place.many === "spread" || isRepeat(of),
  );
  const other = others.find(({ of }) => !isSame(of, first!.of));
  if (!first || !other) return;
  const [one, another] = [first, other].map(({ node, of }) => (isRepeat(of) ? of.id : textOf(place, node)));
  if (one === undefined || another === undefined) return;
  const related = [{ span: spanOf(place, first.node), message: `goes through ${one}` }];
  const repeats = isRepeat(first.of) || isRepeat(other.of);
  place.report("groups-at-once", spanOf(place, other.node), { one, another, repeats }, { related });
}

function isRepeat(of: Several["of"]): of is Exclude<Several["of"], readonly unknown[]> {
  return !("length" in of);
}
