import type { Call, Expression, Missing } from "../../runtime/definition/expression.ts";
import { call } from "../engine/build.ts";
import type { ExpressionGene } from "../meaning/expression-gene.ts";
import type { ScoreGene } from "./genes.ts";

/** What expressions can name, by what they can do with it. */
export interface Scope {
  readonly numbers: Expression[];
  readonly conditions: Expression[];
  readonly items: string[];
  readonly lists: Expression[];
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

export function condition(gene: ExpressionGene, scope: Scope): Expression {
  const [first, second] = gene.nested;
  const plain = at(scope.conditions, gene.left);
  switch (gene.shape % 11) {
    case 0:
      return first && second ? call("and", condition(first, scope), condition(second, scope)) : plain;
    case 1:
      return first && second ? call("or", condition(first, scope), condition(second, scope)) : plain;
    case 2:
      return call("not", first ? condition(first, scope) : plain);
    case 3:
      return call("answered", { answer: at(scope.items, gene.left) });
    case 4:
      return call("any", plain, at(scope.conditions, gene.right));
    case 5:
      return call(">=", call("count", plain, at(scope.conditions, gene.right)), 1);
    case 6:
      return scope.lists.length > 0 ? call("any", call(">=", at(scope.lists, gene.left), 2)) : plain;
    case 7:
      return scope.lists.length > 0 ? call("all", call("<", at(scope.lists, gene.left), 2), plain) : plain;
    case 8:
      return call(
        "<",
        call("unanswered", { points: at(scope.items, gene.left) }, { points: at(scope.items, gene.right) }),
        1,
      );
    default:
      return call(
        at([">", ">=", "<", "<=", "=", "!="] as const, gene.right),
        number(gene, scope),
        (gene.left % 9) - 2,
      );
  }
}

function number(gene: ExpressionGene, scope: Scope, depth = 0): Expression {
  const [first, second] = gene.nested;
  const name = at(scope.numbers, gene.left);
  const left = first && depth < 3 ? number(first, scope, depth + 1) : name;
  const right = second && depth < 3 ? number(second, scope, depth + 1) : at(scope.numbers, gene.right);
  switch (gene.shape % 13) {
    case 0:
      return call("+", left, right);
    case 1:
      return call("-", left, right);
    case 2:
      return call("*", left, right);
    case 3:
      return call("/", left, gene.right % 3 === 0 ? right : (gene.right % 6) + 1);
    case 4:
      return call("if", first ? condition(first, scope) : at(scope.conditions, gene.right), name, right);
    case 5:
      return call("max", left, right);
    case 6:
      return call("abs", call("negate", left));
    case 7:
      return {
        op: "round",
        args: [left],
        rounding: {
          mode: at(["half up", "half even", "half away", "down"] as const, gene.right),
          step: at([1, 0.5, 2], gene.left),
        },
      };
    case 8:
      return scope.lists.length > 0
        ? call(at(["sum", "max", "mean"] as const, gene.right), at(scope.lists, gene.left), right)
        : left;
    case 9:
      return { op: "lookup", args: [left], table: "points" };
    case 10:
      return call("mean", left, right);
    default:
      return name;
  }
}

export function scoreOf(gene: ScoreGene, scope: Scope): Expression {
  if (gene.kind % 3 === 0) return number(gene.value, scope);
  const args = [...new Set(gene.members.map((member) => at(scope.numbers, member)))];
  const more = gene.kind % 5 === 1 && scope.lists.length > 0 ? [at(scope.lists, gene.rule)] : [];
  const missing = missingOf(gene);
  const aggregate: Call = {
    op: at(["sum", "sum", "mean", "min", "max"] as const, gene.kind),
    args: [...args, ...more],
    ...(missing.length > 0 && { missing }),
  };
  if (gene.rounding % 3 > 0) return aggregate;
  return {
    op: "round",
    args: [aggregate],
    rounding: {
      mode: at(["half up", "half even", "up"] as const, gene.rounding),
      step: at([1, 0.5, 0.1], gene.rule),
    },
  };
}

function missingOf({ rule, rounding }: ScoreGene): Missing {
  const upTo = 1 + (rounding % 3);
  const female = call("=", { answer: "sex" }, { code: "female" });
  switch (rule % 8) {
    case 0:
    case 1:
      return [{ rule: "prorate", upTo }];
    case 2:
      return [{ rule: "counts", points: 1.5, upTo }];
    case 3:
      return [{ rule: "as if", option: "low" }];
    case 4:
      return [
        { rule: "prorate", upTo, when: female },
        { rule: "counts", points: 0 },
      ];
    case 5:
      return [{ rule: "fails" }];
    default:
      return [];
  }
}

/** In a routing condition points are read as scores: an item that is not asked has none. */
export function routing(expression: Expression): Expression {
  if (typeof expression !== "object") return expression;
  if ("points" in expression) return { score: expression.points };
  return "op" in expression ? { ...expression, args: expression.args.map(routing) } : expression;
}
