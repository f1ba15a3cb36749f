import { storedCode } from "../../compiler/bind/index.ts";
import type { ItemSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import { countedFor, isReversed } from "./points.ts";
import { code, wordingOf } from "./words.ts";

/** "`never` “Never”: 0"; of a reversed item "0, counts 4". */
export function optionLine(option: tree.Option, item?: ItemSymbol): string {
  const name = code(String(storedCode(option)));
  const worth = optionWorth(option, item);
  return [[name, wordingOf(option.label)].filter(Boolean).join(" "), worth].filter(Boolean).join(": ");
}

export function optionWorth(option: tree.Option, item?: ItemSymbol): string {
  const parts: string[] = [];
  if (option.score) {
    const own = option.score.value;
    const counted = item && isReversed(item) ? countedFor(item, option) : own;
    parts.push(counted === null || counted === own ? `${own}` : `${own}, counts ${counted}`);
  }
  for (const { kind } of option.marks) {
    if (kind === "declines") parts.push("declines: a missing answer");
    else if (kind === "unknown") parts.push("does not know: a missing answer");
    else if (kind === "exclusive") parts.push("excludes the others");
    else if (kind === "specify") parts.push("opens a text box");
    else if (kind === "when") parts.push("offered on a condition");
  }
  return parts.join(", ");
}
