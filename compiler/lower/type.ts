import type * as tree from "../../grammar/tree.ts";
import type { AnswerType } from "../../runtime/definition/definition.ts";
import type { ItemSymbol } from "../bind/symbols.ts";
import type { Lowering } from "./lowering.ts";
import { scaleId } from "./scale.ts";
import { written } from "./written.ts";

/** An item's answer type. `figures` gives the id of a body map's drawing by its path as written. */
export function lowerType(
  lowering: Lowering,
  item: ItemSymbol,
  figures: ReadonlyMap<string, string>,
): AnswerType {
  const type = written(item.type);
  switch (type.kind) {
    case "one of":
      return { kind: "one", scale: scaleId(lowering, item) };
    case "yesno":
      return { kind: "yesno", scale: scaleId(lowering, item) };
    case "many of": {
      const figure = type.figure && figures.get(type.figure.value);
      return {
        kind: "many",
        scale: scaleId(lowering, item),
        ...(type.atLeast && { atLeast: type.atLeast.value }),
        ...(type.atMost && { atMost: type.atMost.value }),
        ...(figure !== null && figure !== undefined && { figure }),
      };
    }
    case "integer":
      return { kind: "integer", ...limits(type.range) };
    case "decimal":
      return {
        kind: "number",
        ...limits(type.range),
        ...(type.decimals && { decimals: type.decimals.value }),
      };
    case "slider": {
      const { min, max } = limits(written(type.range));
      return { kind: "slider", min: written(min), max: written(max), step: type.step?.value ?? 1 };
    }
    case "words":
      return { kind: "text", long: type.long, ...(type.atMost && { atMost: type.atMost.value }) };
    case "day":
      return { kind: "date" };
    case "clock":
      return { kind: "time" };
  }
}

function limits(range: tree.Range | null): { min?: number; max?: number } {
  if (!range) return {};
  const min = written(range.from).value;
  return { min, max: range.join === null ? min : written(range.to).value };
}
