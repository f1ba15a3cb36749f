import type { AnswerType, Item, Option } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import type { Answer } from "../../../runtime/definition/submission.ts";
import type { Reader } from "../../../runtime/engine/answer.ts";
import { type ItemValue, unanswered } from "../../../runtime/engine/item.ts";
import { isNumber } from "../../../runtime/engine/outcome.ts";
import { readerOf } from "../../../runtime/engine/reader.ts";
import { compare } from "../../../runtime/exact/index.ts";
import type { Atom } from "../../verify/machine/cell.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { Domains } from "../../verify/machine/domains.ts";
import type { Fraction } from "../../verify/numbers/set.ts";
import type { Both } from "../pairing/match.ts";
import { optionsOf, type Side } from "../pairing/side.ts";

/** An answer to an item, as each version stores and reads it. */
export interface Choice {
  readonly oldAnswer: Answer;
  readonly newAnswer: Answer;
  readonly old: ItemValue;
  readonly new: ItemValue;
}

/** The answers to an item that are tried, the lowest first. */
export interface AnswerSpace {
  readonly choices: readonly Choice[];
  /** All answers are among them, or stand for those that are not. */
  readonly exhaustive: boolean;
  /** They are all the answers there are, so that they can be counted. */
  readonly countable: boolean;
}

/** What the expressions that read an item ask of it. */
export interface Asking {
  /** What it is compared with. */
  readonly limits: readonly Fraction[];
  /** More is read of it than comparisons with these ask. */
  readonly amount: boolean;
}

/** So many single answers to an item are told apart. */
const MOST_ANSWERS = 200;
/** With more options than this, not all combinations of many answers are tried. */
const MOST_COMBINED = 6;

/** The item in either version; `null` where it is not there. */
export interface ItemPair {
  readonly old: PlacedItem | null;
  readonly new: PlacedItem | null;
}

export function answerSpace(
  pair: ItemPair,
  sides: Both<Side>,
  codes: ReadonlyMap<Code, Code>,
  asking: Asking,
): AnswerSpace {
  const back = new Map(Array.from(codes, ([old, fresh]) => [fresh, old]));
  const readers = { old: readerFor(sides.old, pair.old), new: readerFor(sides.new, pair.new) };
  const lists = {
    old: candidates(sides.old, pair.old, asking),
    new: candidates(sides.new, pair.new, asking),
  };
  const seen = new Set<string>();
  const choices: Choice[] = [];
  const add = (oldAnswer: Answer, newAnswer: Answer) => {
    const key = JSON.stringify([oldAnswer, newAnswer]);
    if (seen.has(key)) return;
    seen.add(key);
    choices.push({ oldAnswer, newAnswer, old: readers.old(oldAnswer), new: readers.new(newAnswer) });
  };
  for (const answer of lists.old.answers) add(answer, pair.new ? carried(answer, codes) : null);
  for (const answer of lists.new.answers) add(pair.old ? carried(answer, back) : null, answer);
  const isRead = (value: ItemValue, item: PlacedItem | null) => item === null || value.stored !== undefined;
  const read = choices.filter((choice) => isRead(choice.old, pair.old) && isRead(choice.new, pair.new));
  return {
    choices: (read.length > 0 ? read : choices).sort(byScore),
    exhaustive: lists.old.exhaustive && lists.new.exhaustive,
    countable: lists.old.countable && lists.new.countable,
  };
}

/** That there is no answer. */
export const noAnswer: Choice = { oldAnswer: null, newAnswer: null, old: unanswered, new: unanswered };

function byScore(a: Choice, b: Choice): number {
  const [x, y] = [scoreOf(a), scoreOf(b)];
  return x === undefined || y === undefined ? 0 : compare(x, y);
}

function scoreOf({ old, new: fresh }: Choice) {
  const { score } = old.kind === "answered" ? old : fresh;
  return typeof score !== "symbol" && isNumber(score) ? score : undefined;
}

/** An answer with the codes of the other version. */
export function carried(answer: Answer, codes: ReadonlyMap<Code, Code>): Answer {
  if (Array.isArray(answer)) return (answer as Code[]).map((code) => codes.get(code) ?? code);
  return typeof answer === "string" || typeof answer === "number" ? (codes.get(answer) ?? answer) : answer;
}

function readerFor(side: Side, placed: PlacedItem | null): Reader {
  if (!placed) return () => unanswered;
  const { item } = placed;
  return readerOf(item.type, optionsOf(side, placed), item.reversed === true);
}

interface Candidates extends Omit<AnswerSpace, "choices"> {
  readonly answers: readonly Answer[];
}

function candidates(side: Side, placed: PlacedItem | null, asking: Asking): Candidates {
  if (!placed) return { answers: [], exhaustive: true, countable: true };
  const { type } = placed.item;
  const options = optionsOf(side, placed);
  switch (type.kind) {
    case "one":
    case "yesno":
      return { answers: options.map(({ code }) => code), exhaustive: true, countable: true };
    case "many":
      return combinations(options, type);
    default:
      return singles(type) ?? sampled(side, placed.item, asking);
  }
}

function combinations(options: readonly Option[], type: Extract<AnswerType, { kind: "many" }>): Candidates {
  const all = options.map(({ code }) => code);
  const most = type.atMost ?? all.length;
  const few = all.length <= MOST_COMBINED;
  const lists: Code[][] = few
    ? Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, at) => (bits >> at) & 1))
    : [...all.map((code) => [code]), ...all.slice(1).map((code, at) => [all[at]!, code]), all.slice(0, most)];
  const read = readerOf(type, options, false);
  const answers = lists.filter((list) => read(list).stored !== undefined);
  return { answers: answers.sort((a, b) => a.length - b.length), exhaustive: few, countable: few };
}

/** All numbers from the least to the greatest, the least first; undefined where they are too many. */
function singles(type: AnswerType): Candidates | undefined {
  if (type.kind !== "integer" && type.kind !== "number" && type.kind !== "slider") return undefined;
  const { min, max } = type;
  if (min === undefined || max === undefined) return undefined;
  const parts = type.kind === "number" ? 10 ** (type.decimals ?? Number.NaN) : 1;
  const step = type.kind === "slider" ? type.step : 1 / parts;
  const size = Math.floor((max - min) / step + 1e-9) + 1;
  if (!(size >= 1 && size <= MOST_ANSWERS)) return undefined;
  const start = type.kind === "integer" ? Math.ceil(min) : min;
  const decimals = Math.max(placesOf(start), placesOf(step));
  const answers = Array.from({ length: size }, (_, at) => Number((start + at * step).toFixed(decimals)));
  return { answers, exhaustive: true, countable: true };
}

function placesOf(value: number): number {
  return /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
}

/** One for each way in which the limits cut the answers up. */
function sampled(side: Side, item: Item, { limits, amount }: Asking): Candidates {
  const reads = item.reversed ? "score" : "answer";
  const atoms: Atom[] = limits.map((to) => ({ reads, op: "=", to }));
  const cells = new Domains(side.definition.scales).of(item).byAtoms(atoms);
  const answers = cells.flatMap(({ sample }) => (sample === null ? [] : [sample]));
  return { answers, exhaustive: !amount, countable: false };
}
