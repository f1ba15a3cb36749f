import type * as tree from "../../grammar/tree.ts";
import type {
  Code,
  Expression,
  Missing,
  MissingRule,
  MissingVariant,
} from "../../runtime/definition/expression.ts";
import { isMissingAnswer, storedCode } from "../bind/options.ts";
import { spanIn } from "../source.ts";
import { wholeLimit } from "./limit.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
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
  args: readonly Expression[],
  scope: Scope,
): Missing {
  return nodes.map((node) => {
    const when = node.condition ? lowering.lower(node.condition, scope) : undefined;
    const variant: MissingVariant = {
      ...(node.variant && { id: node.variant.text }),
      ...(when !== undefined && { when }),
      ...rule(lowering, node, args, scope),
    };
    return placed(lowering, variant, scope.file, node);
  });
}

function rule(
  lowering: Lowering,
  node: tree.MissingRule,
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
      const option = asIf(lowering, written(node.option), args, scope);
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
  args: readonly Expression[],
  scope: Scope,
): Code {
  const code = node.kind === "name" ? node.text : node.value;
  for (const argument of args) {
    const lacking = lackingIn(lowering, argument, code);
    if (!lacking) continue;
    const parts = { option: String(code), ...lacking };
    lowering.report("as-if-unknown", spanIn(scope.file, node), parts);
    break;
  }
  return code;
}

/** What of an argument may be missing, where nothing in it has such an option: an item, else a score or let. */
function lackingIn(
  { bound }: Lowering,
  argument: Expression,
  code: Code,
): { readonly item: string; readonly options: readonly string[] } | undefined {
  const lacking = [...readIn(argument)].map(({ id, counts }) => {
    const symbol = bound.symbols.get(id.split(".").at(-1)!);
    const options = symbol?.kind === "item" ? (symbol.scale?.options ?? []) : [];
    const chosen = options.filter((option) => (option.score || !counts) && !isMissingAnswer(option));
    return { item: id, codes: chosen.map(storedCode) };
  });
  const [first] = lacking;
  if (!first || lacking.some(({ codes }) => codes.includes(code))) return undefined;
  return { item: first.item, options: first.codes.map(String) };
}

/** The items, scores and lets whose values an expression depends on, and whether it counts what they score. */
function* readIn(expression: Expression): Generator<{ readonly id: string; readonly counts: boolean }> {
  if (typeof expression !== "object") return;
  if ("points" in expression) yield { id: expression.points, counts: true };
  else if ("answer" in expression) yield { id: expression.answer, counts: false };
  else if ("result" in expression) yield { id: expression.result, counts: false };
  else if ("op" in expression && !ofAnswers.has(expression.op))
    for (const argument of expression.args) yield* readIn(argument);
}

/** What these say of an answer is no matter of which option of several is chosen. */
const ofAnswers: ReadonlySet<string> = new Set(["answered", "unanswered", "includes", "chosen", "entries"]);
