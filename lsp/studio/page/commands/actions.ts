import type { EditorView } from "@codemirror/view";
import type { CodeAction, Command } from "vscode-languageserver-protocol";
import { actionsAt, rangeHere, take } from "../editor/features/actions.ts";
import type { Studio } from "../model/studio.ts";
import { fitting } from "./fitting.ts";

/** What can be done where the cursor is: fixes first, then what changes the text and keeps its meaning. */
export async function showActions(studio: Studio, view: EditorView): Promise<void> {
  const found = await actionsAt(view, rangeHere(view));
  if (found.length === 0) return studio.say("There is nothing to be mended or rewritten here.");
  const entries = found.map((action) => ({
    title: action.title,
    detail: whatItDoes(action),
    choose: () => take(view, action),
  }));
  studio.asking.ask({
    kind: "list",
    title: "What can be done here",
    none: "Nothing that fits.",
    find: (typed) => fitting(entries, typed),
  });
}

/** Mends all in the file that needs no choice. */
export async function mendAll(studio: Studio, view: EditorView): Promise<void> {
  const { doc } = view.state;
  const end = { line: doc.lines - 1, character: doc.line(doc.lines).length };
  const found = await actionsAt(view, { start: { line: 0, character: 0 }, end });
  const all = found.find((action) => "kind" in action && action.kind === "source.fixAll");
  if (all) take(view, all);
  else studio.say("Nothing here can be mended without a choice.");
}

function whatItDoes(action: CodeAction | Command): string {
  const { command } = action;
  if (typeof command === "object" && command.command === "formscript.explain") return "read";
  return ("kind" in action && kinds[action.kind?.split(".")[0] ?? ""]) || "";
}

const kinds: Readonly<Record<string, string>> = {
  quickfix: "mend",
  refactor: "rewrite",
  source: "whole file",
};
