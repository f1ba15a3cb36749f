import {
  add,
  divide,
  type Exact,
  fromNumber,
  isWhole,
  subtract,
  toNumber,
} from "../../../../runtime/exact/index.ts";
import { invalid, noAnswer, refused, type State, unanswered, unknown, unscored } from "./states.ts";

/** A finite number from the least to the most, and otherwise no answer. */
export function numberIn(given: unknown, least: number, most: number): given is number {
  return typeof given === "number" && Number.isFinite(given) && given >= least && given <= most;
}

/** The state of a number that has been found to be an answer. */
export function numberState(given: number): State {
  const value = given === 0 ? 0 : given;
  return { state: "answered", value, score: value };
}

/** The same where the score is another number. */
export function numberStateScoring(given: number, score: number): State {
  return { state: "answered", value: given === 0 ? 0 : given, score: score === 0 ? 0 : score };
}

/** How many decimals a finite number is written with, in its shortest notation. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max((digits.split(".")[1] ?? "").length - Number(exponent), 0);
}

/** Whether a number is `from` and a multiple of `step`, exactly. */
export function isStep(value: number, from: number, step: number): boolean {
  return isWhole(divide(subtract(fromNumber(value), fromNumber(from)), fromNumber(step)));
}

/** A text that is not empty, of at most so many characters. */
export function textState(given: unknown, most: number): State {
  if (typeof given !== "string") return noAnswer(given);
  return given !== "" && (given.length <= most || charactersIn(given) <= most) ? unscored(given) : invalid;
}

function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A text that passes, such as a day. */
export function textStateIf(given: unknown, passes: (text: string) => boolean): State {
  if (typeof given !== "string") return noAnswer(given);
  return passes(given) ? unscored(given) : invalid;
}

export interface Choice {
  readonly code: string | number;
  readonly score?: number;
  readonly missing?: "refused" | "unknown";
  readonly exclusive?: boolean;
}

/** The state of a many-answer: a list of codes, none twice, kept in the order of the options. */
export function manyState(
  given: unknown,
  options: readonly Choice[],
  least: number,
  most: number,
  total: ((chosen: readonly Choice[]) => number) | null,
): State {
  if (!Array.isArray(given)) return noAnswer(given);
  const codes = new Set<unknown>(given);
  const chosen = options.filter((option) => codes.has(option.code));
  const isSet = codes.size === given.length && chosen.length === codes.size;
  if (!isSet || chosen.length < least || chosen.length > most) return invalid;
  if (chosen.length > 1 && chosen.some((option) => option.exclusive)) return invalid;
  const declined = chosen.find((option) => option.missing);
  if (declined) return declined.missing === "refused" ? refused : unknown;
  const value = chosen.map((option) => option.code);
  return total ? { state: "answered", value, score: total(chosen) } : { state: "answered", value };
}

/** An answer with an option that is not offered is none. */
export function ifOffered(state: State, given: unknown, offered: Readonly<Record<string, boolean>>): State {
  if (state.state === "not asked" || state === unanswered) return state;
  const codes = Array.isArray(given) ? given : [given];
  return codes.some((code) => offered[code] === false) ? invalid : state;
}

/** What the chosen options score together. */
export function totalScore(chosen: readonly Choice[]): number {
  return chosen.reduce((total, { score = 0 }) => total + score, 0);
}

export function exactTotalScore(chosen: readonly Choice[]): number {
  return toNumber(chosen.reduce<Exact>((total, { score = 0 }) => add(total, fromNumber(score)), 0));
}
