import { listed } from "../../diagnostics/catalogue/define.ts";
import { numberWords } from "../../words/number.ts";
import { count, isContinuous, type NumberSet, type Piece, points } from "./set.ts";

/** So many numbers are named one by one, before only the first and the last are. */
const MOST_NAMED = 4;

/** "3", "5 to 9", "0, 2 and 5", "2.5 and 4 to 6"; "3 or more" where there is no limit. */
export function setWords(set: NumberSet, join: "and" | "or" = "and"): string {
  const words = listed(set.flatMap(pieceWords));
  return join === "or" ? words.replace(/ and (?=[^ ]*$)/, " or ") : words;
}

function pieceWords(piece: Piece): string[] {
  if (piece.min === Number.NEGATIVE_INFINITY && piece.max === Number.POSITIVE_INFINITY) return ["any number"];
  if (piece.min === Number.NEGATIVE_INFINITY) return [`${at(piece, piece.max)} or less`];
  if (piece.max === Number.POSITIVE_INFINITY) return [`${at(piece, piece.min)} or more`];
  if (piece.min === piece.max) return [at(piece, piece.min)];
  const ends = `${at(piece, piece.min)} to ${at(piece, piece.max)}`;
  if (isContinuous(piece))
    return [
      piece.kind === "run" && (piece.openMin || piece.openMax)
        ? `between ${ends.replace(" to ", " and ")}`
        : ends,
    ];
  const isEven = piece.kind === "run" && piece.step === piece.den;
  if (isEven)
    return piece.max - piece.min === piece.den ? [at(piece, piece.min), at(piece, piece.max)] : [ends];
  if (count(piece) <= MOST_NAMED) return points(piece).map((k) => at(piece, k));
  return [ends];
}

function at({ den }: Piece, k: number): string {
  return roundWords(k / den);
}

/** A number as decimals, cut after three where it has no end: 2.333…. */
export function roundWords(value: number): string {
  const words = numberWords(value);
  return words.length > 9 && words.includes(".") && !Number.isInteger(value * 1e6)
    ? `${value.toFixed(3)}…`
    : words;
}
