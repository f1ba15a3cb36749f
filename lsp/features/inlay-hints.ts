import { isMissingAnswer } from "../../compiler/bind/index.ts";
import type { BoundForm, ScoreSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import type { View } from "../workspace/view.ts";
import { itemsOf, limitOf, limitWords } from "../worth/missing.ts";
import { countedFor, isReversed } from "../worth/points.ts";
import { rangeOf } from "../worth/score.ts";
import { type ExampleResult, exampleResults } from "./example-results.ts";

/** A few words that an editor shows within the text, although they do not stand there. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
  /** Why it is so, for who asks. */
  readonly about: string;
}

/**
 * What scores can reach, what missing rules mean in items, what the answers to reversed items count, and what examples
 * give.
 */
export function inlayHints(view: View, range?: tree.Spanned): readonly InlayHint[] {
  const found: InlayHint[] = [];
  for (const form of view.forms) {
    const { bound } = form;
    if (bound.file.path !== view.path) continue;
    for (const symbol of bound.declared) {
      if (symbol.file.path !== view.path) continue;
      const inside = !range || (symbol.name.start <= range.end && range.start <= symbol.name.end + most);
      if (symbol.kind === "score" && inside) found.push(...ofScore(symbol, form));
    }
    found.push(...ofReversed(bound, view.path));
  }
  for (const result of exampleResults(view)) found.push(...ofExample(result));
  return found
    .filter(({ offset }) => !range || (range.start <= offset && offset <= range.end))
    .sort((a, b) => a.offset - b.offset);
}

/** No score is longer than this: its hints stand so near to its name. */
const most = 20_000;

function ofScore(score: ScoreSymbol, form: CompiledForm): InlayHint[] {
  const { node } = score;
  const range = rangeOf(score.id, form);
  const hints: InlayHint[] = [];
  if (range && node.value) {
    const about = "The lowest and highest value that answers can reach, missing rules included.";
    hints.push({ offset: node.value.end, text: range, about });
  }
  for (const term of node.terms) {
    if (term.kind !== "missing rule" || !term.limit) continue;
    const of = itemsOf(score, form.bound);
    const limit = limitOf(term, of);
    if (of === null || limit === null) continue;
    const text = term.limit.unit === "items" ? `of ${of}` : `= ${limitWords(limit, of)}`;
    hints.push({ offset: term.limit.end, text, about: `The score takes ${of} answers.` });
  }
  return hints;
}

/** What each answer to a reversed item of the file counts. */
function ofReversed(bound: BoundForm, path: string): InlayHint[] {
  return bound.items.flatMap((item) => {
    if (item.file.path !== path) return [];
    const mark = item.marks.find(({ kind }) => kind === "reversed");
    if (!mark || !item.scale || !isReversed(item) || item.cell) return [];
    const counted = item.scale.options.flatMap((option) => {
      const points = isMissingAnswer(option) ? null : countedFor(item, option);
      return points === null || !option.score ? [] : [`${option.score.value}→${points}`];
    });
    if (counted.length === 0 || counted.length > 12) return [];
    return [{ offset: mark.end, text: counted.join(" "), about: "What each answer counts, turned round." }];
  });
}

/** Behind its name what comes of it, and behind the words that expect something else, what comes instead. */
function ofExample({ span, gives, holds, unmet }: ExampleResult): InlayHint[] {
  const more = gives.length > mostGiven ? ` and ${gives.length - mostGiven} more` : "";
  const text = `${holds ? "✓" : "✗"} ${gives.slice(0, mostGiven).join(", ")}${more}`.trim();
  const hints: InlayHint[] = [{ offset: span.end, text, about: gives.join(", ") }];
  for (const { span: at, came } of unmet) hints.push({ offset: at.end, text: `✗ ${came}`, about: came });
  return hints;
}

const mostGiven = 3;
