import { forEachDiagnostic } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { CodeAction, Command, Diagnostic, Range } from "vscode-languageserver-types";
import { rangeIn } from "../../model/positions.ts";
import { here } from "../here.ts";

/** What can be done about a stretch of text; nothing where the server does not say in time. */
export async function actionsAt(
  view: EditorView,
  range: Range,
  diagnostics: readonly Diagnostic[] = [],
): Promise<readonly (CodeAction | Command)[]> {
  const around = view.state.facet(here);
  if (!around) return [];
  const asked = { textDocument: { uri: around.uri }, range, context: { diagnostics } };
  const found = await around.server
    .ask<(CodeAction | Command)[] | null>("textDocument/codeAction", asked)
    .catch(() => null);
  return (found ?? []).filter((action) => !("disabled" in action));
}

/** Does what an action says. */
export function take(view: EditorView, action: CodeAction | Command): void {
  const around = view.state.facet(here);
  if (!around) return;
  if (typeof action.command === "string") {
    around.run(action as Command);
    return;
  }
  const { edit, command } = action as CodeAction;
  void (async () => {
    if (edit) await around.apply(edit);
    if (command) around.run(command);
    view.focus();
  })();
}

/** Where the cursor is, or the whole line with what is wrong in it. */
export function rangeHere({ state }: EditorView): Range {
  const { main } = state.selection;
  if (!main.empty) return rangeIn(state.doc, main);
  const line = state.doc.lineAt(main.head);
  let nearest: { from: number; to: number } = { from: main.head, to: main.head };
  forEachDiagnostic(state, (_, from, to) => {
    const touches = from <= main.head && main.head <= to;
    const isInLine = from <= line.to && line.from <= to;
    if (isInLine && (touches || nearest.from === nearest.to)) nearest = { from, to };
  });
  return rangeIn(state.doc, nearest);
}
