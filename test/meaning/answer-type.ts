import type { ItemGene } from "./gene.ts";

export interface TypeText {
  readonly text: string;
  readonly reversible: boolean;
  readonly scored: boolean;
  readonly numeric: boolean;
  readonly comparisons: readonly string[];
  readonly kind: "number" | "one" | "many" | "text" | "day";
  /** An option that it has, if it has any. */
  readonly option?: string;
}

/** `offered` is a condition under which the last option is offered. */
export function typeOf(gene: ItemGene, offered?: string): TypeText {
  switch (gene.type % 12) {
    case 5:
      return simple("yesno { 2 yes  0 no }", { scored: true, kind: "one", comparisons: ["= yes", "!= no"] });
    case 6:
      return simple(`integer ${gene.low}..${gene.low + gene.span}`, { numeric: true });
    case 7:
      return simple(`number ${gene.low}..${gene.low + gene.span} decimals 1`, { numeric: true });
    case 8:
      return simple(`slider ${gene.low}..${gene.low + 2 * gene.span} step 2`, { numeric: true });
    case 9:
      return many(gene);
    case 10:
      return simple("text at most 12", { kind: "text" });
    case 11:
      return simple("date", { kind: "day", comparisons: ["> 2024-02-29", "= 2024-03-01"] });
    default:
      return oneOf(gene, offered);
  }
}

function simple(text: string, is: Partial<TypeText>): TypeText {
  return {
    text,
    reversible: is.numeric === true && !text.startsWith("number"),
    scored: is.numeric === true,
    numeric: false,
    comparisons: [],
    kind: "number",
    ...is,
  };
}

function oneOf(gene: ItemGene, offered?: string): TypeText {
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
  if (offered && lines.length > 2) lines[lines.length - 1] += ` when (${offered})`;
  return {
    text: `one of { ${lines.join("  ")} }`,
    kind: "one",
    option: codes[0]!,
    reversible: true,
    scored: true,
    numeric: false,
    comparisons: codes.flatMap((code) => [`= ${code}`, `!= ${code}`]),
  };
}

function many(gene: ItemGene): TypeText {
  const lines = gene.options.map((option, index) => `${option.score} m${index} "Option ${index}"`);
  const last = gene.options.length - 1;
  lines[last] += gene.reversed
    ? " exclusive"
    : gene.optional
      ? ` specify${gene.low > 0 ? " optional" : ""}`
      : "";
  if (gene.options[0]!.declines === 2) lines.push('refused "Refused" declines');
  const most = gene.span < 3 ? ` at most ${gene.span + 1}` : "";
  const fits = gene.span + 1 <= gene.options.length ? most : "";
  return {
    text: `many of { ${lines.join("  ")} }${fits}`,
    kind: "many",
    reversible: false,
    scored: true,
    numeric: false,
    comparisons: ["includes m0"],
  };
}
