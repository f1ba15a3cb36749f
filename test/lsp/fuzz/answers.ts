import { expect } from "vitest";
import type { Diagnostic, Places } from "../../../compiler/index.ts";
import { messageOf } from "../../../compiler/index.ts";
import type * as tree from "../../../grammar/tree.ts";
import { compiledForms } from "../../../lsp/features/compiled-forms.ts";
import { completion } from "../../../lsp/features/completion.ts";
import { formCoverage } from "../../../lsp/features/coverage.ts";
import { definition } from "../../../lsp/features/definition.ts";
import { exampleResults } from "../../../lsp/features/example-results.ts";
import { folding } from "../../../lsp/features/folding.ts";
import { formatting, formattingOnType } from "../../../lsp/features/format.ts";
import { highlight } from "../../../lsp/features/highlight.ts";
import { hover } from "../../../lsp/features/hover.ts";
import { inlayHints } from "../../../lsp/features/inlay-hints.ts";
import { lenses } from "../../../lsp/features/lenses.ts";
import { links } from "../../../lsp/features/links.ts";
import { references } from "../../../lsp/features/references.ts";
import { rename, renameable } from "../../../lsp/features/rename.ts";
import { selection } from "../../../lsp/features/selection.ts";
import { signature } from "../../../lsp/features/signature.ts";
import { symbols } from "../../../lsp/features/symbols.ts";
import { tokens } from "../../../lsp/features/tokens.ts";
import { occurrencesIn } from "../../../lsp/names/at.ts";
import { declaration } from "../../../lsp/names/target.ts";
import type { View } from "../../../lsp/workspace/view.ts";
import type { Workspace } from "../../../lsp/workspace/workspace.ts";

/** What there is to say about a file, as texts that can be compared, in an order that is always the same. */
export function told(workspace: Workspace, path: string): readonly string[] {
  return workspace
    .diagnostics(path)
    .map((one: Diagnostic) =>
      textOf([
        one.span.start,
        one.span.end,
        one.code,
        one.severity,
        messageOf(one),
        one.related,
        one.fixes,
        one.tags ?? [],
      ]),
    )
    .sort();
}

/** All that comes of a file, by name. */
export function whole(view: View): Readonly<Record<string, string>> {
  const { syntax, forms } = view;
  return {
    tree: textOf(syntax.tree),
    tokens: textOf(tokens(view)),
    forms: textOf(forms.map(({ id, definition, examples }) => ({ id, definition, examples }))),
    places: textOf(forms.map(({ definition, places }) => placesIn(definition, places))),
    names: textOf(
      occurrencesIn(view)
        .map(({ span, target, role }) => textOf([span, declaration(target), role]))
        .sort(),
    ),
    symbols: textOf(symbols(view)),
    folding: textOf(folding(view)),
    links: textOf(links(view)),
    hints: textOf(inlayHints(view)),
    lenses: textOf(lenses(view)),
    examples: textOf(exampleResults(view)),
    coverage: textOf(formCoverage(view)),
    compiled: textOf(compiledForms(view)),
    formatting: textOf(formatting(view)),
  };
}

/** What comes of asking at a place. */
export function at(view: View, offset: number): Readonly<Record<string, string>> {
  const { start, end, proposals } = completion(view, offset);
  const shown = proposals.slice(0, 3).map(({ about }) => about());
  const hovered = hover(view, offset);
  expect(`${shown.join(" ")} ${hovered?.markdown ?? ""}`).not.toMatch(/undefined|NaN|\[object/);
  return {
    completion: textOf([start, end, proposals.map(({ about: _, ...one }) => one), shown]),
    hover: textOf(hovered),
    definition: textOf(definition(view, offset)),
    references: textOf(references(view, offset, { declarations: true })),
    highlight: textOf(highlight(view, offset)),
    renameable: textOf(renameable(view, offset)),
    rename: renamed(rename(view, offset, "renamed")),
    signature: textOf(signature(view, offset)),
    selection: textOf(selection(view, offset)),
    formatting: textOf(formattingOnType(view, offset)),
  };
}

/** Edits in whatever order the files were looked at. */
function renamed(found: ReturnType<typeof rename>): string {
  if (!found || "why" in found) return textOf(found);
  return textOf({ ...found, edits: found.edits.map(textOf).sort() });
}

/** Where the parts of a definition stand, in the order in which they stand in it. */
function placesIn(part: unknown, places: Places): unknown[] {
  if (typeof part !== "object" || part === null) return [];
  const own = places.get(part);
  return [...(own ? [own] : []), ...Object.values(part).flatMap((inner) => placesIn(inner, places))];
}

function textOf(value: unknown): string {
  // A part of a block knows its file, which it stands in itself.
  const plain = (key: string, inner: unknown) =>
    key === "home" ? (inner as tree.Home).path : typeof inner === "bigint" ? `${inner}n` : inner;
  return JSON.stringify(value, plain) ?? "undefined";
}
