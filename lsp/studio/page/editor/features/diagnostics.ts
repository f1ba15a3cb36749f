import { type Diagnostic as Finding, lintGutter, setDiagnostics } from "@codemirror/lint";
import type { EditorState, TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { CodeAction, Command, Diagnostic } from "vscode-languageserver-types";
import { spanIn } from "../../model/positions.ts";
import { here } from "../here.ts";
import { actionsAt, take } from "./actions.ts";

/** Findings are told to the text; what mends one stands below its words. */
export function found(state: EditorState, diagnostics: readonly Diagnostic[]): TransactionSpec {
  return setDiagnostics(
    state,
    diagnostics.map((diagnostic): Finding => {
      const { from, to } = spanIn(state.doc, diagnostic.range);
      const isUnnecessary = diagnostic.tags?.includes(1);
      return {
        from,
        to,
        severity: severities[diagnostic.severity ?? 1] ?? "error",
        message: wordsOf(diagnostic),
        ...(isUnnecessary && { markClass: "fs-unnecessary" }),
        renderMessage: (view) => words(diagnostic, view),
      };
    }),
  );
}

const severities = { 1: "error", 2: "warning", 3: "info", 4: "hint" } as Readonly<
  Record<number, Finding["severity"]>
>;

function words(diagnostic: Diagnostic, view: EditorView): HTMLElement {
  const element = document.createElement("div");
  const said = document.createElement("p");
  said.textContent = wordsOf(diagnostic);
  element.append(said);
  element.className = "fs-finding";
  const around = view.state.facet(here);
  for (const { message, location } of diagnostic.relatedInformation ?? [])
    element.append(button(message, "fs-related", () => around?.goTo(location.uri, location.range)));
  const mends = document.createElement("div");
  mends.className = "fs-mends";
  element.append(mends);
  void actionsAt(view, diagnostic.range, [diagnostic]).then((actions) => {
    const own = actions.filter((action) => isAbout(action, diagnostic));
    mends.append(...own.map((action) => button(action.title, "fs-mend", () => take(view, action))));
  });
  return element;
}

/** The protocol lets a server write Markdown; ours writes words. */
export function wordsOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}

/** Mends this and nothing else that stands here, or explains it. */
function isAbout(action: CodeAction | Command, { code }: Diagnostic): boolean {
  if (!("kind" in action) || action.kind !== "quickfix") return false;
  const isMend = action.diagnostics?.some((other) => other.code === code);
  return isMend ?? (typeof action.command === "object" && action.command.arguments?.[0] === code);
}

function button(title: string, className: string, click: () => void): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = title;
  element.addEventListener("click", click);
  return element;
}

export const diagnosticsGutter = lintGutter({ hoverTime: 200 });
