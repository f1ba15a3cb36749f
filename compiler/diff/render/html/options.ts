import type { Item, Option } from "../../../../runtime/definition/definition.ts";
import type { Code } from "../../../../runtime/definition/expression.ts";
import { numberWords } from "../../../words/number.ts";
import { onlyWhile } from "./facts.ts";
import { type LinePart, saidAt, type Telling } from "./line.ts";

/** What can be chosen at an item, each with what it scores there. `codes`: what the codes are in the newer version. */
export function optionParts(
  { type, reversed, unscored }: Item,
  telling: Telling,
  codes: ReadonlyMap<Code, Code> | undefined,
): LinePart[] {
  if (!("scale" in type)) return [];
  const { reading, side } = telling;
  const options = side.definition.scales[type.scale]?.options ?? [];
  const scoreOf = mirrored(options, reversed === true);
  return options.flatMap((option) => {
    const { code, missing, exclusive, when } = option;
    const key = `option ${codes?.get(code) ?? code}`;
    const score = unscored ? undefined : scoreOf(option);
    const notes = [
      ...(score === undefined ? [] : [numberWords(score)]),
      ...(missing === undefined ? [] : ["counts as missing"]),
      ...(exclusive ? ["by itself"] : []),
      ...(when === undefined ? [] : [onlyWhile(side.words(when))]),
    ];
    const own: LinePart = {
      key,
      role: "option",
      words: reading.option(type.scale, code),
      language: reading.language,
      ...(notes.length > 0 && { score: notes.join(", ") }),
    };
    const more = saidAt(`${type.scale}.${code}`, telling)
      .filter(({ role, isTranslation }) => role !== "title" || isTranslation)
      .map((part): LinePart => ({ ...part, role: "text", key: `${key} ${part.key}` }));
    return [own, ...more];
  });
}

function mirrored(options: readonly Option[], isReversed: boolean): (option: Option) => number | undefined {
  if (!isReversed) return ({ score }) => score;
  const scores = options.flatMap(({ score }) => score ?? []);
  const ends = Math.min(...scores) + Math.max(...scores);
  return ({ score }) => (score === undefined ? undefined : Math.round((ends - score) * 1e6) / 1e6);
}
