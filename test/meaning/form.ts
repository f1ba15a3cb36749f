import fc from "fast-check";

/**
 * Forms as text, made from genes: numbers that are read modulo what there is to choose from, so that every gene
 * gives a form without errors of names and types, and shrinking a gene gives a smaller form.
 */
export interface FormGene {
  readonly items: readonly ItemGene[];
  readonly scores: readonly ScoreGene[];
  readonly verdicts: readonly VerdictGene[];
}

interface ItemGene {
  readonly type: number;
  readonly options: readonly OptionGene[];
  readonly low: number;
  readonly span: number;
  readonly reversed: boolean;
  readonly optional: boolean;
  readonly guard: ExpressionGene | null;
  readonly otherwise: number;
  readonly place: number;
}

interface OptionGene {
  readonly score: number;
  readonly coded: boolean;
  readonly declines: number;
}

interface ScoreGene {
  readonly shape: number;
  readonly members: readonly number[];
  readonly value: ExpressionGene;
  readonly missing: number;
  readonly limit: number;
  readonly rounding: number;
  readonly edge: number;
}

interface VerdictGene {
  readonly kind: number;
  readonly condition: ExpressionGene;
  readonly hidden: boolean;
}

interface ExpressionGene {
  readonly shape: number;
  readonly left: number;
  readonly right: number;
  readonly nested: readonly ExpressionGene[];
}

const pick = fc.nat({ max: 60 });

const expressionGene: fc.Arbitrary<ExpressionGene> = fc.letrec<{ tree: ExpressionGene }>((tie) => ({
  tree: fc.record({
    shape: pick,
    left: pick,
    right: pick,
    nested: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constant([]),
      fc.array(tie("tree"), { maxLength: 2 }),
    ),
  }),
})).tree;

const itemGene: fc.Arbitrary<ItemGene> = fc.record({
  type: pick,
  options: fc.array(
    fc.record({ score: fc.integer({ min: -3, max: 9 }), coded: fc.boolean(), declines: fc.nat({ max: 9 }) }),
    { minLength: 2, maxLength: 5 },
  ),
  low: fc.integer({ min: -4, max: 4 }),
  span: fc.integer({ min: 1, max: 9 }),
  reversed: fc.boolean(),
  optional: fc.boolean(),
  guard: fc.option(expressionGene, { freq: 2 }),
  otherwise: fc.nat({ max: 4 }),
  place: fc.nat({ max: 9 }),
});

export const formGene: fc.Arbitrary<FormGene> = fc.record({
  items: fc.array(itemGene, { minLength: 1, maxLength: 9 }),
  scores: fc.array(
    fc.record({
      shape: pick,
      members: fc.array(pick, { minLength: 1, maxLength: 7 }),
      value: expressionGene,
      missing: pick,
      limit: fc.nat({ max: 3 }),
      rounding: pick,
      edge: fc.integer({ min: -5, max: 20 }),
    }),
    { maxLength: 4 },
  ),
  verdicts: fc.array(fc.record({ kind: pick, condition: expressionGene, hidden: fc.boolean() }), {
    maxLength: 4,
  }),
});

/** What later parts of the text can name, by what they can do with it. */
interface Scope {
  /** Things that have a number. */
  readonly numbers: string[];
  /** Conditions that compare a code, a day or a text, written out. */
  readonly comparisons: string[];
  /** Items that can be asked about with `answered`. */
  readonly items: string[];
  /** Items whose scores can be summed. */
  readonly scored: string[];
  /** Lists over a repeat. */
  readonly lists: string[];
  readonly repeats: string[];
}

export function formText(gene: FormGene): string {
  const scope: Scope = { numbers: [], comparisons: [], items: [], scored: [], lists: [], repeats: [] };
  const input =
    '  input sex "Sex" one of { female "Female" male "Male" }\n  input weeks "Weeks" integer 0..45 optional';
  scope.comparisons.push("sex = female", "sex != male");
  scope.numbers.push("weeks");
  const body = gene.items.map((item, index) => contentText(item, index, scope)).join("\n");
  const table =
    "  table points { columns key gives worth  row 0 gives 3  row 1..2 gives 5  row 4 gives 0.5 }";
  const scores = gene.scores.map((score, index) => scoreText(score, index, scope)).join("\n");
  const verdicts = gene.verdicts.map((verdict, index) => verdictText(verdict, index, scope)).join("\n");
  return `form made "Made" {\n  version "1.0.0"\n  language en\n${input}\n${table}\n${body}\n${scores}\n${verdicts}\n}\n`;
}

const otherwises = ["else score 0", "else missing", "else left out", "else score 2", "else score 0"];

function contentText(gene: ItemGene, index: number, scope: Scope): string {
  const id = `q${index + 1}`;
  const guard = gene.guard
    ? ` when ${conditionText(gene.guard, scope)} ${otherwises[gene.otherwise % otherwises.length]}`
    : "";
  if (gene.place === 8) return gridText(gene, id, guard, scope);
  if (gene.place === 9) return repeatText(gene, id, guard, scope);
  const type = typeOf(gene);
  const marks = `${gene.reversed && type.reversible ? " reversed" : ""}${gene.optional ? " optional" : ""}`;
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

interface TypeText {
  readonly text: string;
  readonly reversible: boolean;
  readonly scored: boolean;
  readonly numeric: boolean;
  readonly comparisons: readonly string[];
}

function typeOf(gene: ItemGene): TypeText {
  switch (gene.type % 12) {
    case 5:
      return simple("yesno { 2 yes  0 no }", { scored: true, comparisons: ["= yes", "!= no"] });
    case 6:
      return simple(`integer ${gene.low}..${gene.low + gene.span}`, { numeric: true });
    case 7:
      return simple(`number ${gene.low}..${gene.low + gene.span} decimals 1`, { numeric: true });
    case 8:
      return simple(`slider ${gene.low}..${gene.low + 2 * gene.span} step 2`, { numeric: true });
    case 9:
      return many(gene);
    case 10:
      return simple("text at most 12", {});
    case 11:
      return simple("date", { comparisons: ["> 2024-02-29", "= 2024-03-01"] });
    default:
      return oneOf(gene);
  }
}

function simple(text: string, is: Partial<TypeText>): TypeText {
  return {
    text,
    reversible: is.numeric === true && !text.startsWith("number"),
    scored: is.numeric === true,
    numeric: false,
    comparisons: [],
    ...is,
  };
}

function oneOf(gene: ItemGene): TypeText {
  const codes: string[] = [];
  const used = new Set<number>();
  let score = gene.low;
  const lines = gene.options.map((option, index) => {
    if (index > 1 && option.declines === 0) return `o${index} "Refused ${index}" declines`;
    if (index > 1 && option.declines === 1) return `o${index} "Unknown ${index}" unknown`;
    while (used.has(score)) score++;
    used.add(score);
    codes.push(option.coded ? `o${index}` : String(score));
    return `${score} ${option.coded ? `o${index} ` : ""}"Option ${index}"`;
  });
  return {
    text: `one of { ${lines.join("  ")} }`,
    reversible: true,
    scored: true,
    numeric: false,
    comparisons: codes.flatMap((code) => [`= ${code}`, `!= ${code}`]),
  };
}

function many(gene: ItemGene): TypeText {
  const lines = gene.options.map((option, index) => `${option.score} m${index} "Option ${index}"`);
  const last = gene.options.length - 1;
  lines[last] += gene.reversed ? " exclusive" : gene.optional ? " specify" : "";
  const most = gene.span < 3 ? ` at most ${gene.span + 1}` : "";
  const fits = gene.span + 1 <= gene.options.length ? most : "";
  return {
    text: `many of { ${lines.join("  ")} }${fits}`,
    reversible: false,
    scored: true,
    numeric: false,
    comparisons: ["includes m0"],
  };
}

function declare(id: string, type: TypeText, scope: Scope): void {
  scope.items.push(id);
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

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}

function conditionText(gene: ExpressionGene, scope: Scope): string {
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

function numberText(gene: ExpressionGene, scope: Scope, depth = 0): string {
  const [first, second] = gene.nested;
  const name = at(scope.numbers, gene.left);
  if (depth > 3) return name;
  const left = first ? numberText(first, scope, depth + 1) : name;
  const right = second ? numberText(second, scope, depth + 1) : at(scope.numbers, gene.right);
  switch (gene.shape % 10) {
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
      return scope.lists.length ? `sum(${at(scope.lists, gene.right)})` : name;
    default:
      return name;
  }
}

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

function scoreText(gene: ScoreGene, index: number, scope: Scope): string {
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

function verdictText(gene: VerdictGene, index: number, scope: Scope): string {
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
