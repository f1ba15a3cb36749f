import { expect, test } from "vitest";
import { isAtLeast } from "../../compiler/diff/classes.ts";
import { type Diagnostic, diff, messageOf } from "../../compiler/index.ts";
import { walk } from "../../grammar/walk.ts";
import { type Refactoring, refactorings } from "../../lsp/features/refactor/index.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { dice, oneOf } from "./dice.ts";
import { apply, memoryDisk } from "./editor.ts";
import { library, libraryFiles } from "./library.ts";

/*
 * Over the library: what says that it keeps the meaning does, and leaves no mistake behind. FORMSCRIPT_REFACTOR_ALL=1
 * takes every one that is offered.
 */
const files = libraryFiles();
const before = new Workspace(memoryDisk(files));
const roll = dice(7);
const some = process.env.FORMSCRIPT_REFACTOR_ALL ? Number.POSITIVE_INFINITY : 1;

test.each(
  library().filter(({ forms, path }) =>
    forms.some(({ file, definition }) => file.path === path && definition),
  ),
)("what is offered in $path is what it says", (view) => {
  const offered = new Map<string, readonly [number, Refactoring]>();
  walk(view.syntax.tree, ({ start }) => {
    for (const one of refactorings(view, { start, end: start })) offered.set(one.title, [start, one]);
  });
  const alike = Map.groupBy(offered.values(), ([, { title }]) => title.split(" ").slice(0, 3).join(" "));
  for (const all of alike.values()) {
    const chosen = all.length <= some ? all : [oneOf(roll, all)];
    for (const [at, one] of chosen) holds(view.path, at, one);
  }
});

function holds(path: string, at: number, { title, keepsMeaning, change }: Refactoring): void {
  const what = `${title} (${path}, ${at})`;
  const rewriting = change();
  if (!rewriting) return;
  const after = new Workspace(
    memoryDisk(new Map(Object.entries(apply(Object.fromEntries(files), rewriting.edits)))),
  );
  // Other scores are other scores, but all is well written.
  const isNew = ({ code, severity }: Diagnostic) =>
    keepsMeaning || (severity === "error" && code !== "example-fails");
  for (const file of new Set([path, ...rewriting.edits.map(({ span }) => span.file)])) {
    const known = new Set(before.diagnostics(file).map(messageOf));
    const found = after.diagnostics(file).filter(isNew).map(messageOf);
    expect(
      found.filter((one) => !known.has(one)),
      what,
    ).toEqual([]);
  }
  if (!keepsMeaning) return;
  for (const [index, { definition: old }] of before.view(path)!.forms.entries()) {
    const { definition: fresh } = after.view(path)!.forms[index]!;
    if (!old) continue;
    const { changes } = diff(old, fresh!, { evidence: false });
    const graver = changes.filter((one) => one.class === "rights" || isAtLeast(one.class, "wording"));
    expect(
      graver.map(({ code, place }) => [code, place]),
      what,
    ).toEqual([]);
  }
}
