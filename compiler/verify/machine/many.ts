import type { Code } from "../../../runtime/definition/expression.ts";
import { add } from "../numbers/arithmetic.ts";
import { between, NONE, type NumberSet, only as number } from "../numbers/set.ts";
import { union } from "../numbers/union.ts";
import { codes, FALSE, MISSING, NOT_ASKED, numbers, only, TRUE } from "../outcomes/outcomes.ts";
import type { Cell, Domain } from "./cell.ts";
import type { Choice } from "./choice.ts";

/** So many options are told one from another, so that there are 2 to the power of it cells. */
const MOST_TOLD_APART = 6;

/** The answers to a `many of`. One with an option that declines is as good as none. */
export function manyDomain(all: readonly Choice[], atLeast: number, atMost: number): Domain {
  const choices = all.filter(({ option }) => !option.missing);
  const scored = choices.some(({ option }) => option.score !== undefined);

  /** The answers that include all of `chosen`, none of `refused`, and of the rest whatever is allowed. */
  const cell = (chosen: readonly Choice[], refused: readonly Choice[], unanswered: boolean): Cell => {
    const open = choices.filter((choice) => !chosen.includes(choice) && !refused.includes(choice));
    const sums = unanswered && chosen.length + refused.length > 0 ? [] : sumsByCount(chosen, open);
    let [scores, counts] = [NONE, NONE];
    for (const [n, sum] of sums.entries()) {
      if (!sum || n < Math.max(1, atLeast) || n > atMost) continue;
      scores = union(scores, sum);
      counts = union(counts, between(n, n, 0));
    }
    const kinds = unanswered ? MISSING : 0;
    const names = (list: readonly Choice[]) => list.map(({ option }) => option.code).join();
    const possible = counts.length > 0;
    const sample = possible ? sampleOf(chosen, open) : null;
    return {
      key: `${names(chosen)}!${names(refused)}${unanswered ? "-" : ""}`,
      answer: possible ? codes("any", kinds) : only(kinds),
      score: possible ? (scored ? numbers(scores, kinds) : only(kinds | NOT_ASKED)) : only(kinds),
      chosen: numbers(counts, kinds),
      includes(code) {
        const is = (list: readonly Choice[]) => list.some(({ option }) => option.code === code);
        if (!possible) return only(kinds);
        return only(kinds | (is(chosen) ? TRUE : is(refused) ? FALSE : TRUE | FALSE));
      },
      size: 2 ** open.length,
      sample,
      split() {
        const next = open[0];
        if (unanswered) return possible ? [cell(chosen, refused, false), none] : [];
        return next
          ? fitting([cell([...chosen, next], refused, false), cell(chosen, [...refused, next], false)])
          : [];
      },
    };
  };

  const sampleOf = (chosen: readonly Choice[], open: readonly Choice[]): Code[] => {
    const fill = open
      .filter(({ option }) => !option.exclusive)
      .slice(0, Math.max(0, Math.max(1, atLeast) - chosen.length));
    const picked = chosen.length + fill.length > 0 ? [...chosen, ...fill] : open.slice(0, 1);
    return choices.filter((choice) => picked.includes(choice)).map(({ option }) => option.code);
  };

  const none: Cell = {
    key: "-",
    answer: only(MISSING),
    score: only(MISSING),
    chosen: only(MISSING),
    includes: () => only(MISSING),
    split: () => [],
    size: 1,
    sample: null,
  };

  return {
    whole: cell([], [], true),
    byAtoms(atoms) {
      // A comparison of the score is settled only in single answers.
      const isCompared = atoms.some(({ reads }) => reads !== "includes") && choices.length <= MOST_TOLD_APART;
      const named = choices.filter(
        ({ option }) =>
          isCompared || atoms.some((atom) => atom.reads === "includes" && atom.code === option.code),
      );
      let cells: { chosen: Choice[]; refused: Choice[] }[] = [{ chosen: [], refused: [] }];
      for (const choice of named.slice(0, MOST_TOLD_APART)) {
        cells = cells.flatMap(({ chosen, refused }) => [
          { chosen: [...chosen, choice], refused },
          { chosen, refused: [...refused, choice] },
        ]);
      }
      return [...fitting(cells.map(({ chosen, refused }) => cell(chosen, refused, false))), none];
    },
  };
}

function fitting(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => cell.chosen.numbers.length > 0 || cell.chosen.kinds !== 0);
}

/** By how many are chosen: the sums of the scores; what is exclusive stands alone. */
function sumsByCount(chosen: readonly Choice[], open: readonly Choice[]): (NumberSet | undefined)[] {
  const alone = (choice: Choice) => choice.option.exclusive === true;
  if (chosen.some(alone)) return chosen.length === 1 ? [undefined, scoreOf(chosen[0]!)] : [];
  let sums: (NumberSet | undefined)[] = [number({ num: 0, den: 1 })];
  for (const choice of chosen) sums = [undefined, ...sums.map((sum) => sum && add(sum, scoreOf(choice)))];
  for (const choice of open) {
    if (alone(choice)) continue;
    const withIt = [undefined, ...sums.map((sum) => sum && add(sum, scoreOf(choice)))];
    sums = withIt.map((sum, n) => (sum && sums[n] ? union(sum, sums[n]) : (sum ?? sums[n])));
  }
  if (chosen.length === 0) {
    for (const choice of open) {
      if (alone(choice)) sums[1] = union(sums[1] ?? NONE, scoreOf(choice));
    }
  }
  return sums;
}

function scoreOf(choice: Choice): NumberSet {
  return choice.score.numbers.length > 0 ? choice.score.numbers : number({ num: 0, den: 1 });
}
