import type { AnswerType, Option, Table } from "../definition/definition.ts";
import { choiceReader, type MakeReader } from "./answer.ts";
import type { Repeating } from "./parts.ts";
import { relations } from "./relations.ts";
import type { Names } from "./scope.ts";
import type { Lookup } from "./table.ts";

/** What a definition is run with: all there is, or only what an ordinary form needs. */
export interface Kit extends Pick<Names, "operators" | "calls" | "breaking"> {
  readonly readerOf: MakeReader;
  /** What an answer of this type may be, in words; `options` are those that are offered. */
  readonly allowedAnswer: (type: AnswerType, options: readonly Option[]) => string;
  readonly indexTable?: (table: Table) => Lookup;
  readonly repeating?: Repeating;
}

/** For forms of single choices, with conditions and with scores that count, add and compare; see {@link isSpecial}. */
export const ordinary: Kit = {
  operators: relations,
  calls: {},
  readerOf: (_, options, reversed) => choiceReader(options, reversed),
  allowedAnswer: (_, options) => `one of ${options.map(({ code }) => code).join(", ")}`,
};

/** Operators and content that take more than the ordinary kit. */
const special =
  /^([-+*/]|negate|abs|includes|years|months|weeks|days|today|lookup|entries|chosen|(un)?answered|repeat)$/;

/** Whether answers of a kind take more than the ordinary kit: those that are more than the choice of one option. */
export function isSpecialAnswer(kind: unknown): boolean {
  return /^(many|integer|number|slider|text|date|time)$/.test(String(kind));
}

/** Whether what {@link kindsIn} found takes more than the ordinary kit. */
export function isSpecial(kinds: ReadonlySet<unknown>): boolean {
  return [...kinds].some((kind) => special.test(String(kind)) || isSpecialAnswer(kind));
}

/** The kinds of content and of answers, and the operators, in a definition or a part of one. Anything may be asked about. */
export function kindsIn(part: unknown, kinds: Set<unknown> = new Set()): ReadonlySet<unknown> {
  if (typeof part !== "object" || part === null) return kinds;
  const { op, kind = op } = part as { op?: unknown; kind?: unknown };
  kinds.add(kind);
  for (const inner of Object.values(part)) kindsIn(inner, kinds);
  return kinds;
}
