import type * as tree from "../../grammar/tree.ts";
import type {
  Code,
  Expression,
  Missing,
  MissingRule,
  MissingVariant,
} from "../../runtime/definition/expression.ts";
import { isMissingAnswer, storedCode } from "../bind/options.ts";
import type { ItemSymbol } from "../bind/symbols.ts";
import { spanIn } from "../source.ts";
import { wholeLimit } from "./limit.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { itemsOf, symbolOf } from "./reference.ts";
import { written } from "./written.ts";

/** The aggregates in a score: a missing rule stands for the only one. */
export function aggregatesIn(node: tree.Expression | null): readonly tree.Call[] {
  if (!node) return [];
  switch (node.kind) {
    case "parenthesized":
      return aggregatesIn(node.inner);
    case "unary":
      return aggregatesIn(node.operand);
    case "binary": {
      const found: tree.Call[][] = [];
      let left: tree.Expression = node;
      while (left.kind === "binary") {
        found.push([...aggregatesIn(left.right)]);
        left = left.left;
      }
      return [...aggregatesIn(left), ...found.reverse().flat()];
    }
    case "if":
      return [node.condition, node.then, node.otherwise].flatMap(aggregatesIn);
    case "call": {
      const inside = node.arguments.flatMap(aggregatesIn);
      return aggregates.has(node.function.text) ? [node, ...inside] : inside;
    }
    default:
      return [];
  }
}

const aggregates = new Set(["sum", "mean", "min", "max", "count"]);

/** The missing rules of a score, as they stand on its aggregate with these arguments. */
export function missingRules(
  lowering: Lowering,
  nodes: readonly tree.MissingRule[],
  aggregate: tree.Call,
  args: readonly Expression[],
  scope: Scope,
): Missing {
  return nodes.map((node) => {
    const when = node.condition ? lowering.lower(node.condition, scope) : undefined;
    const variant: MissingVariant = {
      ...(node.variant && { id: node.variant.text }),
      ...(when !== undefined && { when }),
      ...rule(lowering, node, aggregate, args, scope),
    };
    return placed(lowering, variant, scope.file, node);
  });
}

function rule(
  lowering: Lowering,
  node: tree.MissingRule,
  aggregate: tree.Call,
  args: readonly Expression[],
  scope: Scope,
): MissingRule {
  const upTo = node.limit ? wholeLimit(lowering, node.limit, args, scope.file) : undefined;
  switch (written(node.rule)) {
    case "prorate":
      return { rule: "prorate", upTo: written(upTo) };
    case "counts":
      return { rule: "counts", points: written(node.points).value, ...(upTo !== undefined && { upTo }) };
    case "as if": {
      const option = asIf(lowering, written(node.option), aggregate, args, scope);
      return { rule: "as if", option, ...(upTo !== undefined && { upTo }) };
    }
    case "fails":
      return { rule: "fails" };
  }
}

/** The code of the option that a missing answer counts as; every item of the aggregate has to have it. */
function asIf(
  lowering: Lowering,
  node: tree.Name | tree.NumberLiteral,
  aggregate: tree.Call,
  args: readonly Expression[],
  scope: Scope,
): Code {
  const code = node.kind === "name" ? node.text : node.value;
  const compared = comparedIn(lowering, args);
  for (const item of [...itemsIn(lowering, aggregate, scope), ...compared]) {
    const options = (item.scale?.options ?? []).filter(
      (option) => (option.score || compared.includes(item)) && !isMissingAnswer(option),
    );
    if (options.some((option) => storedCode(option) === code)) continue;
    const codes = options.map((option) => String(storedCode(option)));
    const parts = { option: String(code), item: item.id, options: codes };
    lowering.report("as-if-unknown", spanIn(scope.file, node), parts);
    break;
  }
  return code;
}

/** The items whose answers are compared: `count(q1..q9 = yes)`. */
function comparedIn(lowering: Lowering, args: readonly Expression[]): readonly ItemSymbol[] {
  return args.flatMap((arg) => {
    if (typeof arg !== "object" || !("op" in arg) || (arg.op !== "=" && arg.op !== "!=")) return [];
    return arg.args.flatMap((side) => {
      const id = typeof side === "object" && "answer" in side ? side.answer.split(".").at(-1)! : "";
      const symbol = lowering.bound.symbols.get(id);
      return symbol?.kind === "item" ? [symbol] : [];
    });
  });
}

function itemsIn(lowering: Lowering, aggregate: tree.Call, scope: Scope): readonly ItemSymbol[] {
  return aggregate.arguments.flatMap((argument) => {
    const symbol = symbolOf(lowering, argument, scope);
    return itemsOf(lowering, argument, scope) ?? (symbol?.kind === "item" ? [symbol] : []);
  });
}
