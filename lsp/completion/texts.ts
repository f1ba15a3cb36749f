import type * as tree from "../../grammar/tree.ts";
import { nodesAt } from "../tree/nodes-at.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { symbolProposal } from "./symbols.ts";

/** The place of an answer that is begun in a text, `{chi`: what has an answer, with what is said while there is none. */
export function answerPlaces(
  site: Site,
): { readonly at: tree.Spanned; readonly answers: readonly Proposal[] } | null {
  const { view, offset, form } = site;
  const [text] = nodesAt(view.syntax.tree, offset);
  if (text?.kind !== "text" || offset <= text.start || !form) return null;
  const begun = /(?<!\\)\{\s*([\p{L}\p{N}_.]*)$/u.exec(view.text.slice(text.start, offset));
  if (!begun) return null;
  const start = offset - begun[1]!.length;
  const [, behind] = /^[\p{L}\p{N}_.]*\s*([|}]?)/u.exec(view.text.slice(offset, offset + 100))!;
  const close = behind === "}" ? "" : "\\}";
  const otherwise = behind === "|" ? {} : { snippet: (label: string) => `${label} | "\${1:…}"${close}` };
  const answers = form.bound.items
    .filter(({ repeat, specifies }) => !repeat && !specifies)
    .map((item) => symbolProposal(item, form, ranks.meant, otherwise));
  return { at: { start, end: offset }, answers };
}
