import type { Answer } from "../../../runtime/definition/submission.ts";
import { add, negate } from "../numbers/arithmetic.ts";
import { contains, where } from "../numbers/comparison.ts";
import {
  count,
  type Fraction,
  isContinuous,
  NONE,
  type NumberSet,
  only as number,
  points,
  run,
} from "../numbers/set.ts";
import { MISSING, NOT_ASKED, numbers, only } from "../outcomes/outcomes.ts";
import type { Atom, Cell, Domain } from "./cell.ts";

/** Amounts up to this many are told one from another; beyond it they are split at the constants of the form. */
const MOST_SINGLE = 64;

/**
 * The answers to an `integer`, `number`, `slider` or `date`, as numbers; `write` gives the answer for one of
 * them, and `usual` is what stands for them where any would do.
 */
export function amountDomain(
  all: NumberSet,
  mirror: NumberSet | null,
  write: (value: Fraction) => Answer,
  usual?: Fraction,
): Domain {
  const cell = (key: string, values: NumberSet, missing: boolean): Cell => {
    const kinds = missing ? MISSING : 0;
    const sample = usual && contains(values, usual) ? usual : values[0] && near(values[0]);
    return {
      key,
      answer: numbers(values, kinds),
      score: numbers(mirror ? add(mirror, negate(values)) : values, kinds),
      chosen: only(NOT_ASKED),
      includes: () => only(NOT_ASKED),
      size: values.reduce((sum, piece) => sum + count(piece), missing ? 1 : 0),
      sample: sample ? write(sample) : null,
      split() {
        const lots = lotsOf(values, usual);
        if (lots.length + (missing ? 1 : 0) < 2) return [];
        const cells = lots.map((lot) => cell(keyOf(lot), lot, false));
        return missing ? [...cells, cell("-", NONE, true)] : cells;
      },
    };
  };
  return {
    whole: cell("", all, true),
    byAtoms(atoms) {
      let lots: readonly NumberSet[] = [all];
      for (const limit of limitsOf(atoms, mirror)) {
        lots = lots.flatMap((lot) =>
          (["<", "=", ">"] as const).map((op) => where(lot, op, limit)).filter((part) => part.length > 0),
        );
      }
      return [...lots.map((lot) => cell(keyOf(lot), lot, false)), cell("-", NONE, true)];
    },
  };
}

/** The constants that the atoms compare with, as answers. */
function limitsOf(atoms: readonly Atom[], mirror: NumberSet | null): readonly Fraction[] {
  const limits = atoms.flatMap((atom): readonly Fraction[] => {
    if (atom.reads === "includes" || typeof atom.to === "string") return [];
    if (atom.reads === "answer" || !mirror) return [atom.to];
    const [piece] = add(mirror, negate(number(atom.to)));
    return piece ? [{ num: piece.min, den: piece.den }] : [];
  });
  return [...new Map(limits.map((limit) => [limit.num / limit.den, limit])).values()];
}

/** Single values while they are few, else halves. */
function lotsOf(values: NumberSet, usual: Fraction | undefined): readonly NumberSet[] {
  const total = values.reduce((sum, piece) => sum + count(piece), 0);
  if (total <= MOST_SINGLE) {
    return values.flatMap((piece) => points(piece).map((k) => [run(piece.den, k, k, 0)]));
  }
  if (usual && contains(values, usual))
    return [number(usual), where(values, ">", usual), where(values, "<", usual)];
  if (values.length > 1) return values.map((piece) => [piece]);
  const [piece] = values;
  if (!piece || !Number.isFinite(piece.min) || !Number.isFinite(piece.max)) return [];
  const middle = { num: Math.floor((piece.min + piece.max) / 2), den: piece.den };
  if (isContinuous(piece)) return [number(middle), where(values, "<", middle), where(values, ">", middle)];
  return [where(values, "<=", middle), where(values, ">", middle)];
}

/** A number of the piece: its lowest where it has one. */
function near(piece: NumberSet[number]): Fraction {
  const { den } = piece;
  if (Number.isFinite(piece.min) && !(piece.kind === "run" && piece.openMin)) return { num: piece.min, den };
  if (Number.isFinite(piece.max) && !(piece.kind === "run" && piece.openMax)) return { num: piece.max, den };
  if (Number.isFinite(piece.min) && Number.isFinite(piece.max))
    return { num: piece.min + piece.max, den: den * 2 };
  if (Number.isFinite(piece.min)) return { num: piece.min + den, den };
  return { num: Number.isFinite(piece.max) ? piece.max - den : 0, den };
}

function keyOf(lot: NumberSet): string {
  return lot.map((piece) => `${piece.min}/${piece.den}…${piece.max}`).join();
}
