import type { Expression, Operator } from "./expression.ts";

/** A condition on each entry of a repeat; an entry for which it comes to `is` breaks the rule that it is a part of. */
export interface EachOf<Repeat> {
  readonly repeat: Repeat;
  readonly condition: Expression;
  readonly is: boolean;
}

/**
 * What in a rule is said of each entry of a repeat, so that a single entry can break it: what `all` (or `not any`) goes
 * over. `repeatOf` says over which repeat an argument of an aggregate is a list. For a rule that is broken.
 */
export function eachIn<Repeat>(
  rule: Expression,
  repeatOf: (argument: Expression) => Repeat | undefined,
): readonly EachOf<Repeat>[] {
  /** `isCertain`: that this part does not come to `wanted` follows from the rule being broken. */
  function eachWithin(part: Expression, wanted: boolean, isCertain: boolean): readonly EachOf<Repeat>[] {
    if (typeof part === "number" || !("op" in part)) return [];
    const { op, args } = part;
    if (op === "not") return args.flatMap((arg) => eachWithin(arg, !wanted, isCertain));
    if (!joining.has(op)) return [];
    // Of what must hold together, any one breaks the rule; of what may hold instead, all do so only together.
    const isTogether = (op === "and" || op === "all") === wanted;
    if (!isTogether && !isCertain) return [];
    return args.flatMap((arg) => {
      const repeat = repeatOf(arg);
      if (repeat === undefined)
        return eachWithin(arg, wanted, isCertain && (!isTogether || args.length === 1));
      return isTogether ? [{ repeat, condition: arg, is: !wanted }] : [];
    });
  }
  return eachWithin(rule, true, true);
}

const joining: ReadonlySet<Operator> = new Set(["and", "all", "or", "any"]);
