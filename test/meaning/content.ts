import { type TypeText, typeOf } from "./answer-type.ts";
import { conditionText } from "./expression.ts";
import type { ItemGene } from "./gene.ts";
import type { Scope } from "./scope.ts";

const otherwises = ["else score 0", "else missing", "else left out", "else score 2", "else score 0"];

export function contentText(gene: ItemGene, index: number, scope: Scope): string {
  const id = `q${index + 1}`;
  const guard = gene.guard
    ? ` when ${conditionText(gene.guard, scope)} ${otherwises[gene.otherwise % otherwises.length]}`
    : "";
  if (gene.place === 8) return gridText(gene, id, guard, scope);
  if (gene.place === 9) return repeatText(gene, id, guard, scope);
  const offered =
    gene.options[0]!.declines === 3 && gene.guard ? conditionText(gene.guard, scope) : undefined;
  const type = typeOf(gene, offered);
  const corrects =
    (type.scored || type.numeric) && type.kind !== "many" && gene.otherwise % 5 === 4
      ? scope.scored.findLast((each) => !each.includes("."))
      : undefined;
  const correction = corrects === undefined ? "" : ` at least ${corrects}`;
  const notes = gene.otherwise % 7 === 6 ? ' remark "Notes" unverified "Nothing known"' : "";
  const marks = `${correction}${notes}${gene.reversed && type.reversible ? " reversed" : ""}${gene.optional ? " optional" : ""}`;
  const before = gene.place === 7 && guard ? `  section s${index} "Part"${guard} {\n    ` : "  ";
  const after = gene.place === 7 && guard ? "\n  }" : "";
  const block = gene.place === 6 && guard ? `  ${guard.trim()} {\n    ` : null;
  const own = block || after ? "" : guard;
  declare(id, type, scope);
  return `${block ?? before}item ${id} "Item ${index + 1}" ${type.text}${marks}${own}${block ? "\n  }" : after}`;
}

function gridText(gene: ItemGene, id: string, guard: string, scope: Scope): string {
  const type = typeOf({ ...gene, type: 0 });
  const rows = ["a", "b"].map((row) => `${id}_${row}`);
  if (gene.optional) {
    for (const row of rows) for (const column of ["x", "y"]) declare(`${row}.${id}_${column}`, type, scope);
    const columns = ["x", "y"].map((column) => `column ${id}_${column} "C" ${type.text}`).join("  ");
    return `  grid ${id} "Grid"${guard} {\n    ${columns}\n    ${rows.map((row) => `row ${row} "Row"`).join("\n    ")}\n  }`;
  }
  for (const row of rows) declare(row, type, scope);
  scope.alike.push({ members: rows, option: type.option! });
  return `  grid ${id} "Grid" ${type.text}${guard} {\n    ${rows.map((row) => `row ${row} "Row"`).join("\n    ")}\n  }`;
}

function repeatText(gene: ItemGene, id: string, guard: string, scope: Scope): string {
  const type = typeOf({ ...gene, type: gene.type % 2 ? 0 : 4 });
  const inner = `${id}_inner`;
  const follow = gene.reversed ? `\n    item ${id}_why "Why" text when answered(${inner}) else left out` : "";
  scope.lists.push(`${id}.${inner}`);
  scope.repeats.push(id);
  return `  repeat ${id} "Repeat" ${gene.optional ? 1 : 0}..3${guard} {\n    item ${inner} "Inner" ${type.text}${follow}\n  }`;
}

function declare(id: string, type: TypeText, scope: Scope): void {
  scope.items.push(id);
  if (type.kind === "many") scope.manys.push(id);
  if (type.kind === "day") scope.days.push(id);
  if (type.scored || type.numeric) {
    scope.numbers.push(id);
    scope.scored.push(id);
  }
  for (const comparison of type.comparisons) {
    scope.comparisons.push(
      comparison.startsWith("includes") ? `includes(${id}, ${comparison.slice(9)})` : `${id} ${comparison}`,
    );
  }
}
