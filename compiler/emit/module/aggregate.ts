import type { Call, Expression, MissingVariant } from "../../../runtime/definition/expression.ts";
import { idOf } from "../../words/expression.ts";
import { binding, type Code, type Facts, named, outcome, strict, sure, wholeWithin } from "./code.ts";
import type { ExpressionWriter, ModuleRepeat, Scope } from "./context.ts";

/** The arguments of an aggregate: as they are, or, where one is a list over a repeat, in a list under a name. */
interface Elements {
  readonly codes: readonly Code[];
  readonly list: string | null;
}

type ElementOf = (arg: Expression, scope: Scope) => Code;

export function aggregateCode(expressions: ExpressionWriter, call: Call, scope: Scope): Code {
  const element: ElementOf = (arg, within) =>
    typeof arg === "object" && "points" in arg
      ? expressions.reference(arg, within, true)
      : expressions.code(arg, within);
  switch (call.op) {
    case "and":
    case "all":
      return logic(expressions, "and", call.args, scope, element);
    case "or":
    case "any":
      return logic(expressions, "or", call.args, scope, element);
    default:
      return numbers(expressions, call as NumberCall, scope, element);
  }
}

type NumberCall = Call & { readonly op: "sum" | "mean" | "min" | "max" | "count" };

/** The arguments, one by one where none is a list. */
export function elementsCode(
  expressions: ExpressionWriter,
  args: readonly Expression[],
  scope: Scope,
  element: ElementOf,
): Elements {
  const repeats = args.map((arg) => repeatIn(expressions, arg));
  if (repeats.every((repeat) => repeat === null)) {
    return { codes: args.map((arg) => element(arg, scope)), list: null };
  }
  const list = scope.node.take(`${scope.hint} parts`);
  const single = args.flatMap((arg, at) => (repeats[at] ? [] : [outcome(element(arg, scope))]));
  scope.lines.push(`const ${list} = [${single.join(", ")}];`);
  args.forEach((arg, at) => {
    const repeat = repeats[at];
    if (repeat) overEntries(repeat, scope, (within) => `${list}.push(${outcome(element(arg, within))});`);
  });
  return { codes: [], list };
}

/** A loop over all elements that lists over the repeat have. */
function overEntries(repeat: ModuleRepeat, scope: Scope, body: (scope: Scope) => string): void {
  scope.node.reads.add(repeat.node);
  const lines: string[] = [];
  const last = body({ ...scope, repeat, lines });
  scope.lines.push(`for (let k = 0; k < elementsOf(${repeat.name}); k += 1) {`);
  scope.lines.push(...[...lines, last].map((line) => `  ${line}`), "}");
}

function logic(
  expressions: ExpressionWriter,
  op: "and" | "or",
  args: readonly Expression[],
  scope: Scope,
  element: ElementOf,
): Code {
  const repeats = args.map((arg) => repeatIn(expressions, arg));
  if (repeats.some((repeat) => repeat !== null)) return logicOverLists(op, args, repeats, scope, element);
  const codes = args.map((arg) => element(arg, scope));
  const [first, ...rest] = codes;
  if (!first) return sure("truth", String(op === "and"), binding.atom);
  if (rest.length === 0) return first;
  const surely = codes.every((code) => code.needs.length === 0 && isSure(code.facts));
  if (surely) {
    const [text, binds] = op === "and" ? (["&&", binding.and] as const) : (["||", binding.or] as const);
    const value = codes
      .map((code) => (code.binds <= binds ? `(${code.value})` : code.value))
      .join(` ${text} `);
    return sure("truth", value, binds);
  }
  const parts = codes.map((code, at) => expressions.local(code, scope, `part${at + 1}`));
  const operators = op === "or" ? ["=== true", " || "] : ["!== false", " && "];
  const decided = parts.map((part) => `${part.value} ${operators[0]}`).join(operators[1]);
  const undecided = parts.map((part) => `${part.value} === ${op === "and"}`).join(" && ");
  const absent = parts.flatMap((part) => part.needs.map((need) => need.name)).join(", ");
  const otherwise = `(${undecided} ? ${op === "and"} : absence(${absent}))`;
  const value = `${decided}${operators[1]}${otherwise}`;
  const facts = truthOf(codes.map((code) => code.facts));
  return expressions.local({ facts, needs: [], value, binds: binding.or }, scope, op);
}

function logicOverLists(
  op: "and" | "or",
  args: readonly Expression[],
  repeats: readonly (ModuleRepeat | null)[],
  scope: Scope,
  element: ElementOf,
): Code {
  const name = scope.node.take(`${scope.hint} ${op === "and" ? "all" : "any"}`);
  scope.lines.push(`let ${name} = ${op === "and"};`);
  args.forEach((arg, at) => {
    const repeat = repeats[at];
    const step = (within: Scope): string => `${name} = ${op}(${name}, ${outcome(element(arg, within))});`;
    if (repeat) overEntries(repeat, scope, step);
    else scope.lines.push(step(scope));
  });
  return named(name, { kind: "truth", whole: null, missing: true, notAsked: true, leftOut: false });
}

function isSure(facts: Facts): boolean {
  return !facts.missing && !facts.notAsked && !facts.leftOut;
}

function truthOf(all: readonly Facts[]): Facts {
  return {
    kind: "truth",
    whole: null,
    missing: all.some((facts) => facts.missing),
    notAsked: all.some((facts) => facts.notAsked),
    leftOut: false,
  };
}

function numbers(expressions: ExpressionWriter, call: NumberCall, scope: Scope, element: ElementOf): Code {
  const { op, missing = [] } = call;
  const { codes, list } = elementsCode(expressions, call.args, scope, element);
  if (list === null && missing.length === 0) {
    const plain = plainAggregate(op, codes);
    if (plain) return plain;
  }
  const parts = list ?? `[${codes.map(outcome).join(", ")}]`;
  if (missing.length === 0) return finished(expressions, op, codes, list, `tallyOf(${parts})`, scope);
  const tally = scope.node.take(`${scope.hint} tally`);
  scope.lines.push(`const ${tally} = tallyOf(${parts});`);
  const whens = missing.map((variant) =>
    variant.when === undefined
      ? null
      : expressions.local(expressions.code(variant.when, scope), scope, "applies").value,
  );
  const ruled = missing.reduceRight((otherwise, variant, at) => {
    const applied = underRule(expressions, call, variant, tally, scope, element);
    const when = whens[at];
    if (when === null || when === undefined) return applied;
    const conditions = whens.filter((each) => each !== null).join(", ");
    return `${when} === true ? ${applied} : ${when} instanceof Missing ? unsettled(${tally}, [${conditions}]) : ${otherwise}`;
  }, tally);
  const counted = scope.node.take(`${scope.hint} counted`);
  scope.lines.push(`const ${counted} = ${tally}.missing.length === 0 ? ${tally} : ${ruled};`);
  return finished(expressions, op, codes, list, counted, scope);
}

const finishers = { sum: "sumOf", mean: "meanOf", min: "lowOf", max: "highOf", count: "countOf" } as const;

function finished(
  expressions: ExpressionWriter,
  op: NumberCall["op"],
  codes: readonly Code[],
  list: string | null,
  tally: string,
  scope: Scope,
): Code {
  const facts: Facts = { kind: "number", whole: null, missing: true, notAsked: true, leftOut: false };
  const isAlwaysThere = op === "count" || op === "sum";
  const notAsked = list !== null || !isAlwaysThere || codes.some((code) => code.facts.notAsked);
  const made: Code = {
    facts: { ...facts, notAsked },
    needs: [],
    value: `${finishers[op]}(${tally})`,
    binds: binding.atom,
  };
  return expressions.local(made, scope, op);
}

function underRule(
  expressions: ExpressionWriter,
  call: NumberCall,
  variant: MissingVariant,
  tally: string,
  scope: Scope,
  element: ElementOf,
): string {
  if (variant.rule === "fails") return tally;
  const upTo = variant.upTo ?? "Infinity";
  if (variant.rule === "prorate") return `prorate(${tally}, ${upTo})`;
  if (variant.rule === "counts") return `counting(${tally}, ${variant.points}, ${upTo})`;
  const within = { ...scope, asIf: variant.option };
  const { codes, list } = elementsCode(expressions, call.args, within, element);
  const parts = list ?? `[${codes.map(outcome).join(", ")}]`;
  return `asIf(${tally}, tallyOf(${parts}), ${upTo})`;
}

/** Without a rule and without anything that may be left out, in plain JavaScript; null where that does not do. */
function plainAggregate(op: NumberCall["op"], codes: readonly Code[]): Code | null {
  if (codes.length === 0 || codes.some((code) => code.facts.leftOut)) return null;
  if (op === "count") return countOf(codes);
  if (codes.some((code) => code.facts.kind !== "number")) return null;
  if (op === "sum") return sumOf(codes);
  if (op === "mean") {
    const sum = sumOf(codes);
    return {
      ...sum,
      facts: { ...sum.facts, whole: null },
      value: `divide(${sum.value}, ${codes.length})`,
      binds: binding.atom,
    };
  }
  const bounds = codes.map((code) => code.facts.whole).filter((whole) => whole !== null);
  if (bounds.length === codes.length) {
    const pick = op === "min" ? Math.min : Math.max;
    const whole = { min: pick(...bounds.map(({ min }) => min)), max: pick(...bounds.map(({ max }) => max)) };
    return strict(
      codes,
      "number",
      whole,
      `Math.${op}(${codes.map((code) => code.value).join(", ")})`,
      binding.atom,
    );
  }
  const name = op === "min" ? "lesser" : "greater";
  const value = codes.map((code) => code.value).reduce((a, b) => `${name}(${a}, ${b})`);
  return strict(codes, "number", null, value, binding.atom);
}

function sumOf(codes: readonly Code[]): Code {
  const bounds = codes.map((code) => code.facts.whole).filter((whole) => whole !== null);
  const add = (pick: "min" | "max"): number => bounds.reduce((sum, each) => sum + each[pick], 0);
  const whole = bounds.length === codes.length ? wholeWithin(add("min"), add("max")) : null;
  if (whole) {
    const value = codes
      .map((code) => (code.binds < binding.sum ? `(${code.value})` : code.value))
      .join(" + ");
    return strict(codes, "number", whole, value, codes.length === 1 ? codes[0]!.binds : binding.sum);
  }
  const value = codes.map((code) => code.value).reduce((a, b) => `add(${a}, ${b})`);
  return strict(codes, "number", null, value, binding.atom);
}

/** Where nothing can be not asked; otherwise that does not take part, and is for a tally. */
function countOf(codes: readonly Code[]): Code | null {
  if (codes.some((code) => code.facts.notAsked || code.facts.kind !== "truth")) return null;
  const value = codes.map((code) => `Number(${code.value})`).join(" + ");
  return strict(codes, "number", { min: 0, max: codes.length }, value, binding.sum);
}

/** The repeat over which an argument is a list, apart from what aggregates within it go over themselves. */
export function repeatIn(expressions: ExpressionWriter, arg: Expression): ModuleRepeat | null {
  if (typeof arg !== "object") return null;
  if ("op" in arg) {
    if (aggregates.has(arg.op)) return null;
    return arg.args.map((each) => repeatIn(expressions, each)).find((repeat) => repeat !== null) ?? null;
  }
  if (!("answer" in arg || "score" in arg || "points" in arg)) return null;
  const [repeat, inner] = idOf(arg).split(".");
  return inner === undefined ? null : (expressions.program.repeats.get(repeat!) ?? null);
}

const aggregates: ReadonlySet<string> = new Set("sum mean min max count any all unanswered".split(" "));
