import type * as tree from "../../grammar/tree.ts";
import { storedCode } from "../bind/options.ts";
import type { BoundForm, ScaleSymbol } from "../bind/symbols.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { addTerm } from "../diagnostics/fixes.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import { saysWithheld } from "./about.ts";
import type { Members } from "./members.ts";

/** Holds what a form contains against what it says of the rights in it. */
export function checkRights(bound: BoundForm, members: Members, report: Report): void {
  const { file } = bound;
  const licence = members.of("licence")[0];
  const withheld = saysWithheld(licence);
  let stated = withheld;
  publishersWordings(bound, members, (words, what, file, owner) => {
    if (words.kind === "text") {
      if (!withheld) return;
      const span = spanIn(file, words);
      const behind = { ...spanIn(file, owner), start: owner.end };
      const fixes = [
        { title: 'Withhold it: withheld "…"', edits: [{ span, text: 'withheld "…"' }] },
        { title: "Say that these are your own words", edits: [{ span: behind, text: " own words" }] },
      ];
      report("wording-inlined", span, { what: what() }, { fixes });
    } else if (!stated) {
      stated = true;
      const fixes = licence ? [stateWithheld(licence, bound.file)] : [];
      const place = { start: words.start, end: words.start + "withheld".length };
      report("withheld-unstated", spanIn(file, place), { licence: licence !== undefined }, { fixes });
    }
  });
  if (!licence) return;
  const { permission } = licence;
  const obtained = licence.terms.some((term) => term.kind === "obtain");
  if ((permission === "by permission" || permission === "commercial") && !obtained)
    report(
      "obtain-unstated",
      spanIn(file, licence),
      { permission },
      { fixes: [addTerm('obtain "https://…"', file, licence)] },
    );
  if (licence.attribution && !licence.notice) report("attribution-unstated", spanIn(file, licence), {});
}

type Visit = (words: tree.Wording, what: () => string, file: SourceFile, owner: tree.Spanned) => void;

/** The wording of an instrument: its items with their grids, and the options that answer them. Inputs are the host's. */
function publishersWordings(bound: BoundForm, members: Members, visit: Visit): void {
  const { file } = bound;
  const named = (node: tree.Item | tree.GridLine) => () => `${node.kind} ${node.name?.text ?? "…"}`;
  for (const item of members.of("item"))
    if (item.wording && !isOwn(item)) visit(item.wording, named(item), file, item);
  for (const grid of members.of("grid"))
    for (const line of [...grid.columns, ...grid.rows])
      if (line.wording && !isOwn(line)) visit(line.wording, named(line), file, line);
  const scales = new Set<ScaleSymbol>();
  for (const { input, scale, node } of bound.items)
    if (scale && !input && !(scale.inline && isOwn(node))) scales.add(scale);
  for (const scale of scales)
    for (const option of scale.options)
      if (option.label && !isOwn(option))
        visit(option.label, () => String(storedCode(option) ?? ""), scale.file, option);
}

/** Whether the author says that these words are their own; of an item also those of the answers written behind it. */
function isOwn({ marks }: { readonly marks: readonly { readonly kind: string }[] }): boolean {
  return marks.some(({ kind }) => kind === "own words");
}

function stateWithheld(licence: tree.Licence, file: SourceFile): Fix {
  const braced = file.text[licence.end - 1] === "}";
  const at = braced ? licence.end - 1 : licence.end;
  const text = braced ? " text withheld " : " { text withheld }";
  return {
    title: "Say that the text is withheld",
    edits: [{ span: spanIn(file, { start: at, end: at }), text }],
  };
}
