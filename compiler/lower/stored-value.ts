import type * as tree from "../../grammar/tree.ts";
import type { Code } from "../../runtime/definition/expression.ts";
import { optionMeant, storedCode } from "../bind/options.ts";
import type { ItemSymbol } from "../bind/symbols.ts";

/** What is stored for a value as an example writes it. An option with a code may be written as its score. */
export function storedValue(value: tree.ExampleValue, item: ItemSymbol): Code | readonly Code[] {
  const many = item.type?.kind === "many of";
  switch (value.kind) {
    case "list": {
      const codes = value.values.flatMap((one) => storedValue(one, item));
      return many ? inScaleOrder(codes, item) : codes;
    }
    case "date":
    case "text":
      return value.value;
    case "name":
      return many ? [value.text] : value.text;
    case "number": {
      const code = codeFor(value.value, item);
      return many ? [code] : code;
    }
  }
}

function codeFor(number: number, { scale }: ItemSymbol): Code {
  const option = scale && optionMeant(scale, number);
  return (option && storedCode(option)) ?? number;
}

function inScaleOrder(codes: readonly Code[], { scale }: ItemSymbol): readonly Code[] {
  const order = new Map(scale?.options.map((option, index) => [storedCode(option), index]));
  const place = (code: Code) => order.get(code) ?? order.size;
  return [...codes].sort((a, b) => place(a) - place(b));
}
