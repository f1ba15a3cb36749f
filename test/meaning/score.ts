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

const notAskeds = ["", "", "not asked score 1", "not asked missing", "not asked left out"];

export function scoreText(gene: ScoreGene, index: number, scope: Scope): string {
  const id = `score_${index}`;
  if (gene.shape % 11 === 10 && scope.alike.length > 0) return asIfText(gene, id, scope);
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
  const notAsked = plain ? at(notAskeds, gene.limit + gene.missing) : "";
  const terms = [missing, rounding, notAsked].filter(Boolean).join("  ");
  scope.numbers.push(id);
  const tables = ["", "", `lookup(points, ${id})`, `lookup(norms, sex, ${id})`, `lookup(kept, ${id})`, ""];
  const looked = at(tables, gene.shape);
  const lookup = looked ? `\n  score ${id}_looked "Looked up" = ${looked}` : "";
  const bands = `\n  bands ${id} "Bands" { -9999..<${gene.edge} low "Low"  ${gene.edge}..9999 high "High"  source "None" }`;
  const others =
    gene.limit === 0
      ? `\n  bands ${id} as other "Other bands" when sex = male { -9999..9999 any_of_them "Any"  source "None" }`
      : "";
  return `  score ${id} "Score ${index}" = ${value}${terms ? ` { ${terms} }` : ""}${lookup}${others ? bands.replace(`bands ${id}`, `bands ${id} as first`) : bands}${others}`;
}

function asIfText(gene: ScoreGene, id: string, scope: Scope): string {
  const { members, option } = at(scope.alike, gene.missing);
  scope.numbers.push(id);
  const value =
    gene.shape % 2 === 0
      ? `sum(${members.join(", ")})`
      : `count(${members.map((member) => `${member} = ${option}`).join(", ")})`;
  return `  score ${id} "As if" = ${value} { missing as if ${option}${gene.limit > 1 ? " up to 1" : ""} }`;
}

export function verdictText(gene: VerdictGene, index: number, scope: Scope): string {
  const condition = conditionText(gene.condition, scope);
  const hidden = gene.hidden ? `  hidden "Made so"` : "";
  switch (gene.kind % 4) {
    case 0:
      return `  check check_${index} "Must hold" = ${gene.hidden ? eachText(gene.kind, condition, scope) : condition}`;
    case 1:
      return `  cutoff cutoff_${index} "Cut-off" = ${condition} { source "None"${hidden} }`;
    default:
      return `  flag flag_${index} "Flag" = ${condition} { source "None"${hidden} }`;
  }
}

/** A check that says something of each entry of a repeat, where there is one. */
function eachText(kind: number, condition: string, { lists }: Scope): string {
  const [list] = lists;
  if (list === undefined) return condition;
  const other = lists.at(-1)!;
  return at(
    [
      `all(${list} >= 1)`,
      `(${condition}) or all(${list} >= 1, ${other} < 2)`,
      `not any(${list} >= 2) and all(${other} > 0) and (${condition})`,
      `(all(${list} >= 2) or (${condition})) and all(${other} > 0)`,
    ],
    kind >> 2,
  );
}
