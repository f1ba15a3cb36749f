import { diffArrays } from "diff";
import type { Code } from "../../../../runtime/definition/expression.ts";
import type { FormPair } from "../../pairing/pair.ts";
import { type Line, tellingOf } from "./line.ts";
import { outcomeLines } from "./outcomes.ts";
import { questionLines, type Recoded } from "./questions.ts";
import type { Reading } from "./reading.ts";

/** What stands side by side; `moved`: the other side has it elsewhere. */
export interface SideBySide {
  readonly old?: Line;
  readonly new?: Line;
  readonly state: "same" | "changed" | "added" | "removed" | "moved";
}

/** The two versions of a form, line by line. */
export function sidesOf(
  pair: FormPair,
  readings: { readonly old: Reading; readonly new: Reading },
): Readonly<Record<"questions" | "outcomes", readonly SideBySide[]>> {
  const [old, fresh] = [tellingOf(pair, "old", readings.old), tellingOf(pair, "new", readings.new)];
  return {
    questions: aligned(questionLines(old, recodedIn(pair)), questionLines(fresh, new Map())),
    outcomes: aligned(outcomeLines(old), outcomeLines(fresh)),
  };
}

function recodedIn({ scales }: FormPair): Recoded {
  const recoded = new Map<string, ReadonlyMap<Code, Code>>();
  for (const { items, options } of scales) {
    const codes = new Map(options.both.map((both) => [both.old.code, both.new.code]));
    for (const both of items) recoded.set(both.old.item.id, codes);
  }
  return recoded;
}

function aligned(olds: readonly Line[], news: readonly Line[]): SideBySide[] {
  const keyOf = ({ key }: Line) => key;
  const [oldKeys, newKeys] = [olds.map(keyOf), news.map(keyOf)];
  const [inOld, inNew] = [new Set(oldKeys), new Set(newKeys)];
  const sides: SideBySide[] = [];
  let [left, right] = [0, 0];
  for (const { value, removed, added } of diffArrays(oldKeys, newKeys))
    for (const key of value) {
      if (removed) sides.push({ old: olds[left++]!, state: inNew.has(key) ? "moved" : "removed" });
      else if (added) sides.push({ new: news[right++]!, state: inOld.has(key) ? "moved" : "added" });
      else {
        const [old, fresh] = [olds[left++]!, news[right++]!];
        sides.push({ old, new: fresh, state: areSame(old, fresh) ? "same" : "changed" });
      }
    }
  return sides;
}

function areSame(old: Line, fresh: Line): boolean {
  return JSON.stringify(old) === JSON.stringify(fresh);
}
