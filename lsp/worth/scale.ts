import { storedCode } from "../../compiler/bind/index.ts";
import type { BoundForm, ItemSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import { optionLine, optionWorth } from "./option-line.ts";
import { isReversed, scoresIn } from "./points.ts";
import { heading, writtenName } from "./title.ts";
import { capital, list, named, paragraphs, span, wordingOf } from "./words.ts";

/** All that an editor shows about a scale. Without a form it is not known who uses it. */
export function aboutScale(scale: ScaleSymbol, bound: BoundForm | undefined): string {
  const scores = scoresIn(scale);
  const users = usersOf(scale, bound).map(writtenName);
  const count = scale.options.length;
  return paragraphs(
    heading("a scale", scale.id),
    `${count} ${count === 1 ? "option" : "options"}${scores.length > 0 ? `, scored ${span(scores[0]!, scores.at(-1)!)}` : ", not scored"}.`,
    list(scale.options.filter((option) => storedCode(option) !== null).map((option) => optionLine(option))),
    users.length > 0 && `Answers ${named(users)}.`,
  );
}

export function aboutOption(option: tree.Option, scale: ScaleSymbol, bound: BoundForm | undefined): string {
  const code = String(storedCode(option) ?? "");
  const worth = optionWorth(option);
  const users = usersOf(scale, bound);
  const reversed = users.filter(isReversed);
  const [first] = reversed;
  return paragraphs(
    heading("an option", code, wordingOf(option.label)),
    option.score ? `Scores ${worth}.` : worth ? `${capital(worth)}.` : "Has no score.",
    first &&
      `${optionLine(option, first)} in ${named(reversed.map(writtenName))}, which ${are(reversed)} reversed.`,
    scale.yesno
      ? undefined
      : `Stored as ${code}; of ${scale.inline ? "item" : "scale"} ${named([scale.id])}.`,
  );
}

function are(items: readonly unknown[]): string {
  return items.length === 1 ? "is" : "are";
}

function usersOf(scale: ScaleSymbol, bound: BoundForm | undefined): readonly ItemSymbol[] {
  return bound?.items.filter((item) => item.scale?.name === scale.name) ?? [];
}
