import type * as tree from "../../../grammar/tree.ts";
import { type ItemSymbol, optionMeant, type ScaleSymbol, storedCode } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { nearest } from "../../words/nearest.ts";
import { codesOf } from "../names/option-unknown.ts";
import { nameOf } from "../types/typed.ts";

/** Whether `value` is an answer that `item` takes; says why not. */
export function answer(
  item: ItemSymbol,
  value: tree.ExampleValue,
  spanOf: (node: tree.Spanned) => Span,
  report: Report,
): void {
  const { type, scale } = item;
  if (value.kind === "list" && type?.kind === "many of") {
    for (const one of value.values) answer(item, one, spanOf, report);
    return;
  }
  const wrong = (allowed: string, similar?: string) => {
    const span = spanOf(value);
    const isQuoted = value.kind === "text";
    const parts = { item: nameOf(item), answer: written(value), allowed, similar, isQuoted };
    report("example-value", span, parts, { fixes: didYouMean(similar, span) });
  };
  if (scale) {
    const code = value.kind === "name" ? value.text : value.kind === "number" ? value.value : null;
    if (code !== null && optionMeant(scale, code)) return;
    const options = codesOf(scale);
    // Options that could not be read have been told where they stand.
    if (options.length === 0) return;
    const allowed = `one of ${options.join(", ")}`;
    if (value.kind === "text") wrong(allowed, codeOf(scale, value.value));
    else wrong(allowed, value.kind === "name" ? nearest(value.text, options) : undefined);
    return;
  }
  const takes = type && taken(type);
  if (takes && !takes.fits(value)) wrong(takes.words);
}

/** The code of the option that is called or reads so. */
function codeOf({ options }: ScaleSymbol, text: string): string | undefined {
  const same = (other: string | undefined) => other?.trim().toLowerCase() === text.trim().toLowerCase();
  const option = options.find(
    (one) => same(String(storedCode(one) ?? "")) || (one.label?.kind === "text" && same(one.label.value)),
  );
  const code = option && storedCode(option);
  return code === undefined || code === null ? undefined : String(code);
}

function written(value: tree.ExampleValue): string {
  if (value.kind === "name") return value.text;
  if (value.kind === "list") return "A list";
  return value.kind === "text" ? `“${value.value}”` : String(value.value);
}

interface Taken {
  readonly words: string;
  fits(value: tree.ExampleValue): boolean;
}

function taken(type: tree.AnswerType): Taken | null {
  switch (type.kind) {
    case "integer":
    case "decimal":
    case "slider": {
      // A range of one number is a slip that has been told.
      const range = type.range?.join ? type.range : null;
      const [from, to] = [range?.from?.value ?? -Infinity, range?.to?.value ?? Infinity];
      const whole = type.kind === "integer";
      const ends = range ? ` from ${from} to ${to}` : "";
      return {
        words: `a ${whole ? "whole " : ""}number${ends}`,
        fits: (value) =>
          value.kind === "number" &&
          value.value >= from &&
          value.value <= to &&
          (!whole || Number.isInteger(value.value)),
      };
    }
    case "day":
      return { words: "a day, such as 2024-05-31", fits: ({ kind }) => kind === "date" };
    case "clock":
      return {
        words: 'a time in quotation marks, such as "14:05"',
        fits: (value) => value.kind === "text" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value.value),
      };
    case "words":
      return { words: "a text in quotation marks", fits: ({ kind }) => kind === "text" };
    default:
      return null;
  }
}
