import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type ScaleSymbol, storedCode } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { nearest } from "../../words/nearest.ts";
import { ownerOf } from "./option-owner.ts";

/** A code that the answers compared with do not have: that of another scale, or a slip of the pen. */
export function optionUnknown(
  form: BoundForm,
  node: tree.Name,
  { scale, item }: { readonly scale: ScaleSymbol; readonly item: string },
  span: Span,
  report: Report,
): void {
  const options = codesOf(scale);
  const similar = nearest(node.text, options);
  const other = ownerOf(form, node.text, scale);
  const related =
    other && other.name.end > other.name.start
      ? [
          {
            span: { file: other.file.path, start: other.name.start, end: other.name.end },
            message: `${other.id} has it`,
          },
        ]
      : [];
  const parts = { option: node.text, item, options, of: other?.id, similar };
  report("option-unknown", span, parts, { related, fixes: didYouMean(similar, span) });
}

export function codesOf(scale: ScaleSymbol): string[] {
  return scale.options.flatMap((option) => {
    const code = storedCode(option);
    return code === null ? [] : [String(code)];
  });
}
