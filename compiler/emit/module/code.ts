import type { Exact } from "../../../runtime/exact/index.ts";

/** What is known of an outcome before anything is answered. */
export interface Facts {
  readonly kind: "number" | "truth" | "text" | "code" | "list";
  /** Of a number: a whole one between these, so that plain arithmetic is exact. Otherwise null. */
  readonly whole: { readonly min: number; readonly max: number } | null;
  readonly missing: boolean;
  readonly notAsked: boolean;
  readonly leftOut: boolean;
}

/** A name that stands for an outcome. */
export interface Operand {
  readonly name: string;
  readonly facts: Facts;
}

/** JavaScript for an expression: there is a value where all that it needs has one. */
export interface Code {
  readonly facts: Facts;
  readonly needs: readonly Operand[];
  readonly value: string;
  /** How tightly the value binds, as JavaScript's operators do. */
  readonly binds: number;
}

export const binding = {
  ternary: 3,
  or: 4,
  and: 5,
  equality: 10,
  relation: 11,
  sum: 13,
  product: 14,
  prefix: 16,
  atom: 20,
};

export const present = { missing: false, notAsked: false, leftOut: false } as const;

/** Plain arithmetic stays exact up to here. */
export function wholeWithin(min: number, max: number): Facts["whole"] {
  return Number.isSafeInteger(min) && Number.isSafeInteger(max) ? { min, max } : null;
}

export function isPlain(code: Code): boolean {
  return code.facts.whole !== null;
}

export function constant(value: Exact | string | boolean, written: string): Code {
  const kind = typeof value === "boolean" ? "truth" : typeof value === "string" ? "text" : "number";
  const whole = typeof value === "number" ? { min: value, max: value } : null;
  return {
    facts: { kind, whole, ...present },
    needs: [],
    value: written,
    binds: written.startsWith("-") ? 16 : 20,
  };
}

/** A name as code: needed itself where it may be absent. */
export function named(name: string, facts: Facts): Code {
  const isAbsent = facts.missing || facts.notAsked || facts.leftOut;
  return { facts, needs: isAbsent ? [{ name, facts }] : [], value: name, binds: binding.atom };
}

/** Something that always has a value. */
export function sure(kind: Facts["kind"], value: string, binds: number, whole: Facts["whole"] = null): Code {
  return { facts: { kind, whole, ...present }, needs: [], value, binds };
}

/** What a strict operator makes of its operands. */
export function strict(
  operands: readonly Code[],
  kind: Facts["kind"],
  whole: Facts["whole"],
  value: string,
  binds: number,
): Code {
  const needs = [
    ...new Map(operands.flatMap((each) => each.needs).map((need) => [need.name, need])).values(),
  ];
  const facts = {
    kind,
    whole,
    missing: needs.some((need) => need.facts.missing),
    notAsked: needs.some((need) => need.facts.notAsked),
    leftOut: false,
  };
  return { facts, needs, value, binds };
}

export function within(code: Code, binds: number): string {
  return code.binds < binds ? `(${code.value})` : code.value;
}

/** The outcome as one expression. */
export function outcome(code: Code): string {
  const [only] = code.needs;
  if (!only || (code.needs.length === 1 && only.name === code.value)) return code.value;
  const value = within(code, binding.ternary);
  const isOnlyMissing = code.needs.length === 1 && testFor(only).startsWith("!");
  if (isOnlyMissing) return `${only.name} instanceof Missing ? ${only.name} : ${value}`;
  const tests = code.needs.map(testFor).join(" && ");
  return `${tests} ? ${value} : ${absenceOf(code.needs)}`;
}

/** The outcome as an argument or an operand. */
export function outcomeWithin(code: Code): string {
  const text = outcome(code);
  return text === code.value ? within(code, binding.or) : `(${text})`;
}

/** Whether there is a value. */
export function testFor({ name, facts }: Operand): string {
  if (facts.kind === "number" && facts.whole) return `typeof ${name} === "number"`;
  if (facts.kind === "truth") return `typeof ${name} === "boolean"`;
  if (facts.kind === "text") return `typeof ${name} === "string"`;
  if (facts.kind === "list") return `Array.isArray(${name})`;
  if (!facts.notAsked && !facts.leftOut) return `!(${name} instanceof Missing)`;
  return facts.kind === "number" ? `isExact(${name})` : `isValue(${name})`;
}

function absenceOf(needs: readonly Operand[]): string {
  if (needs.every((need) => !need.facts.missing)) return "null";
  if (needs.length === 1) return needs[0]!.name;
  return `absence(${needs.map((need) => need.name).join(", ")})`;
}
