import { type BoundForm, type ScaleSymbol, storedCode } from "../../bind/index.ts";

const owners = new WeakMap<BoundForm, Map<string, ScaleSymbol[]>>();

/** A scale of the form, other than the given one, that has an option of this code. */
export function ownerOf(form: BoundForm, code: string, except: ScaleSymbol | null): ScaleSymbol | undefined {
  let known = owners.get(form);
  if (!known) {
    known = new Map();
    for (const scale of form.scales) {
      for (const option of scale.options) {
        const code = storedCode(option);
        if (typeof code !== "string") continue;
        // Two are enough: one of them is another than any given one.
        const having = known.get(code);
        if (!having) known.set(code, [scale]);
        else if (having.length < 2 && having[0] !== scale) having.push(scale);
      }
    }
    owners.set(form, known);
  }
  return known.get(code)?.find((scale) => scale !== except);
}
