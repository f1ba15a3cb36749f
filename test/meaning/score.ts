import { conditionText, numberText } from "./expression.ts";
import type { ScoreGene, VerdictGene } from "./gene.ts";
import { at, type Scope } from "./scope.ts";

const missingRules = [
  "",
  "missing prorate up to LIMIT",
  "missing counts 1 up to LIMIT",
  "missing counts 0",
  "missing fails",
  "missing first when sex = female prorate up to LIMIT  missing second when sex = male counts 0",
];
const roundings = [
  "",
  "round half up to 1",
  "round half even to 0.5",
  "round down to 0.1",
  "round half away to 2",
  "round up to 1",
];

export function scoreText(gene: ScoreGene, index: number, scope: Scope): string {
  const id = `score_${index}`;
  const members = [
    ...new Set(gene.members.map((member) => (scope.scored.length ? at(scope.scored, member) : "weeks"))),
  ];
  const aggregate = at(["sum", "sum", "mean", "max", "min"], gene.shape);
  const plain = gene.shape % 3 !== 0;
  const value = plain
    ? `${aggregate}(${members.join(", ")})${gene.shape % 5 === 4 ? " * 2" : ""}`
    : numberText(gene.value, scope);
  const usable = plain && members.length > 1;
  const missing = usable
    ? at(missingRules, gene.missing).replaceAll("LIMIT", String(Math.min(gene.limit + 1, members.length - 1)))
    : "";
  const rounding = at(roundings, gene.rounding);
  const terms = [missing, rounding].filter(Boolean).join("  ");
  scope.numbers.push(id);
  const lookup = gene.shape % 7 === 3 ? `\n  score ${id}_looked "Looked up" = lookup(points, ${id})` : "";
  const bands = `\n  bands ${id} "Bands" { -9999..<${gene.edge} low "Low"  ${gene.edge}..9999 high "High"  source "None" }`;
  return `  score ${id} "Score ${index}" = ${value}${terms ? ` { ${terms} }` : ""}${lookup}${bands}`;
}

export function verdictText(gene: VerdictGene, index: number, scope: Scope): string {
  const condition = conditionText(gene.condition, scope);
  const hidden = gene.hidden ? `  hidden "Made so"` : "";
  switch (gene.kind % 4) {
    case 0:
      return `  check check_${index} "Must hold" = ${condition}`;
    case 1:
      return `  cutoff cutoff_${index} "Cut-off" = ${condition} { source "None"${hidden} }`;
    default:
      return `  flag flag_${index} "Flag" = ${condition} { source "None"${hidden} }`;
  }
}
