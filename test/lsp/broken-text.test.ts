import { expect, test } from "vitest";
import { completion } from "../../lsp/features/completion.ts";
import { definition } from "../../lsp/features/definition.ts";
import { exampleResults } from "../../lsp/features/example-results.ts";
import { folding } from "../../lsp/features/folding.ts";
import { highlight } from "../../lsp/features/highlight.ts";
import { hover } from "../../lsp/features/hover.ts";
import { inlayHints } from "../../lsp/features/inlay-hints.ts";
import { lenses } from "../../lsp/features/lenses.ts";
import { links } from "../../lsp/features/links.ts";
import { references } from "../../lsp/features/references.ts";
import { selection } from "../../lsp/features/selection.ts";
import { signature } from "../../lsp/features/signature.ts";
import { symbols } from "../../lsp/features/symbols.ts";
import { tokens } from "../../lsp/features/tokens.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { memoryDisk } from "./editor.ts";
import { libraryFiles } from "./library.ts";

const files = libraryFiles();
const paths = [
  "/audit/audit.form",
  "/audit/audit.nb.form",
  "/ecbi/ecbi.form",
  "/aas/aas.form",
  "/aas/scales.form",
];

/** Numbers that are the same each time, from 0 to below `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test.each(paths)("%s, cut, doubled and torn: everything is answered, and nothing throws", (path) => {
  const whole = files.get(path)!;
  const roll = dice(path.length);
  const workspace = new Workspace(memoryDisk(files));
  for (let round = 0; round < 25; round += 1) {
    const [from, length] = [roll(whole.length), roll(120)];
    const piece = whole.slice(from, from + length);
    const at = roll(whole.length);
    const text = [
      whole.slice(0, at),
      whole.slice(0, from) + whole.slice(from + length),
      whole.slice(0, at) + piece + whole.slice(at),
      whole.slice(0, at) + ['"', "{", "}", "(", " = ", ".."][roll(6)] + whole.slice(at),
    ][round % 4]!;
    workspace.edit(path, text);
    const view = workspace.view(path)!;
    for (const offset of [at, from, roll(text.length + 1), text.length]) {
      for (const { label, about } of completion(view, offset).proposals.slice(0, 5)) {
        expect(`${label} ${about()}`).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(hover(view, offset)?.markdown ?? "").not.toMatch(/undefined|NaN|\[object/);
      definition(view, offset);
      highlight(view, offset);
      references(view, offset, { declarations: true });
      selection(view, offset);
      signature(view, offset);
    }
    const spans = [
      ...symbols(view).map(({ span }) => span),
      ...folding(view),
      ...tokens(view),
      ...links(view),
    ];
    for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    inlayHints(view);
    lenses(view);
    exampleResults(view);
  }
});
