import type { ExpressionGene } from "./expression-gene.ts";
import { at, type Scope } from "./scope.ts";

export function conditionText(gene: ExpressionGene, scope: Scope): string {
  const [first, second] = gene.nested;
  switch (gene.shape % 9) {
    case 0:
      return first && second
        ? `(${conditionText(first, scope)}) and (${conditionText(second, scope)})`
        : at(scope.comparisons, gene.left);
    case 1:
      return first && second
        ? `(${conditionText(first, scope)}) or (${conditionText(second, scope)})`
        : at(scope.comparisons, gene.left);
    case 2:
      return first ? `not (${conditionText(first, scope)})` : at(scope.comparisons, gene.right);
    case 3:
    case 4:
      return at(scope.comparisons, gene.left);
    case 5:
      return scope.items.length ? `answered(${at(scope.items, gene.left)})` : "sex = female";
    case 6:
      return `${numberText(gene, scope, 1)} ${at([">", ">=", "<", "<="], gene.right)} ${(gene.right % 13) - 3}`;
    case 7:
      return `any(${at(scope.comparisons, gene.left)}, ${at(scope.comparisons, gene.right)})`;
    default:
      return `count(${at(scope.comparisons, gene.left)}, ${at(scope.comparisons, gene.right)}) >= 1`;
  }
}

export function numberText(gene: ExpressionGene, scope: Scope, depth = 0): string {
  const [first, second] = gene.nested;
  const name = at(scope.numbers, gene.left);
  if (depth > 3) return name;
  const left = first ? numberText(first, scope, depth + 1) : name;
  const right = second ? numberText(second, scope, depth + 1) : at(scope.numbers, gene.right);
  switch (gene.shape % 15) {
    case 0:
      return `(${left} + ${right})`;
    case 1:
      return `(${left} - ${right})`;
    case 2:
      return `(${left} * ${(gene.right % 4) - 1})`;
    case 3:
      return `(${left} / ${(gene.right % 6) + 1})`;
    case 4:
      return first ? `(if ${conditionText(first, scope)} then ${name} else ${right})` : name;
    case 5:
      return `max(${left}, ${right})`;
    case 6:
      return `abs(${left})`;
    case 7:
      return `round(${left})`;
    case 8:
      return scope.lists.length
        ? `${at(["sum", "max", "mean"], gene.left)}(${at(scope.lists, gene.right)})`
        : name;
    case 10:
      return scope.repeats.length ? `count(${at(scope.repeats, gene.right)})` : name;
    case 11:
      return scope.manys.length ? `count(${at(scope.manys, gene.right)})` : name;
    case 12:
      return scope.items.length ? `unanswered(${at(scope.items, gene.left)})` : name;
    case 13:
      return scope.days.length
        ? `${at(["days", "weeks", "months", "years"], gene.right)}(${at(scope.days, gene.left)}, today)`
        : name;
    case 14:
      return `mean(${left}, ${right})`;
    default:
      return name;
  }
}
