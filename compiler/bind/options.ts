import type * as tree from "../../grammar/tree.ts";
import type { Code } from "../../runtime/definition/expression.ts";
import type { SourceFile } from "../source.ts";
import type { ScaleSymbol } from "./symbols.ts";

/** What an option is stored as: its code, else its score. Null while neither is written. */
export function storedCode(option: tree.Option): Code | null {
  return option.code?.text ?? option.score?.value ?? null;
}

/** The option that is stored under this code. */
export function optionStored(scale: ScaleSymbol, code: Code): tree.Option | null {
  return byCode(scale).get(code) ?? null;
}

/**
 * The option that an example means: by its code, or by a score that no other option has, so that `q1..q10 = 0` can be
 * said whatever each item's options are called.
 */
export function optionMeant(scale: ScaleSymbol, value: Code): tree.Option | null {
  const stored = optionStored(scale, value);
  if (stored || typeof value === "string") return stored;
  const scoring = scale.options.filter((option) => option.score?.value === value);
  return scoring.length === 1 ? scoring[0]! : null;
}

/** Options that stand for a missing answer: they decline, or say that the respondent does not know. */
export function isMissingAnswer(option: tree.Option): boolean {
  return option.marks.some((mark) => mark.kind === "declines" || mark.kind === "unknown");
}

/** Whether some answer has a score: the item's name then stands for it in calculations. */
export function hasScores(scale: ScaleSymbol): boolean {
  return scale.options.some((option) => option.score && !isMissingAnswer(option));
}

/** Whether every answer but the missing ones has a score. */
export function isScored(scale: ScaleSymbol): boolean {
  let scored = false;
  for (const option of scale.options) {
    if (isMissingAnswer(option)) continue;
    if (!option.score) return false;
    scored = true;
  }
  return scored;
}

/** The options of a `yesno`: those written, with the scores 1 and 0 where none is, and yes or no where it is left out. */
export function yesnoOptions(written: tree.Options | null, at: tree.Spanned): readonly tree.Option[] {
  const options: tree.Option[] = [];
  for (const option of written?.options ?? []) {
    const score = option.code?.text === "yes" ? 1 : option.code?.text === "no" ? 0 : null;
    options.push(option.score || score === null ? option : { ...option, score: number(score, option) });
  }
  for (const [code, score] of [
    ["yes", 1],
    ["no", 0],
  ] as const) {
    if (!options.some((option) => option.code?.text === code)) options.push(plain(code, score, at));
  }
  return options;
}

/** The scale of every `yesno` that has no options of its own. */
export function plainYesno(file: SourceFile): ScaleSymbol {
  const at = { start: 0, end: 0 };
  return {
    kind: "scale",
    id: "yesno",
    file,
    name: name("yesno", at),
    options: yesnoOptions(null, at),
    yesno: true,
    inline: true,
  };
}

const codes = new WeakMap<ScaleSymbol, Map<Code, tree.Option>>();

function byCode(scale: ScaleSymbol): Map<Code, tree.Option> {
  let map = codes.get(scale);
  if (!map) {
    map = new Map();
    for (const option of scale.options) {
      const code = storedCode(option);
      if (code !== null && !map.has(code)) map.set(code, option);
    }
    codes.set(scale, map);
  }
  return map;
}

function plain(code: string, score: number, at: tree.Spanned): tree.Option {
  const { start, end } = at;
  return {
    kind: "option",
    start,
    end,
    score: number(score, at),
    code: name(code, at),
    label: null,
    marks: [],
  };
}

function number(value: number, { start, end }: tree.Spanned): tree.NumberLiteral {
  return { kind: "number", start, end, value };
}

function name(text: string, { start, end }: tree.Spanned): tree.Name {
  return { kind: "name", start, end, text };
}
