import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import { explainable, fixAll, fixes } from "../../features/fixes.ts";
import type { Handler } from "../handler.ts";

const kinds = [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll];

export const actionsHandler: Handler = {
  capabilities: { codeActionProvider: { codeActionKinds: kinds } },
  listen: (connection, { about, workspace }) => {
    connection.onCodeAction(({ textDocument, range, context }) =>
      about(textDocument.uri, (view, convert): CodeAction[] => {
        const here = { start: convert.offset(range.start), end: convert.offset(range.end) };
        const diagnostics = workspace.diagnostics(view.path);
        const wanted = (kind: string) =>
          !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
        const mends = fixes(diagnostics, here).map(({ title, edits, diagnostic, isOnly }) => ({
          title,
          kind: CodeActionKind.QuickFix,
          isPreferred: isOnly,
          diagnostics: [convert.diagnostic(diagnostic)],
          edit: { changes: convert.changes(edits) },
        }));
        const explanations = explainable(diagnostics, here).map(({ code }) => ({
          title: `Explain "${code}"`,
          kind: CodeActionKind.QuickFix,
          command: { title: "Explain", command: "formscript.explain", arguments: [code] },
        }));
        const all = fixAll(diagnostics, view);
        const everything = {
          title: "Mend all that has one way to be mended",
          kind: CodeActionKind.SourceFixAll,
          edit: { changes: convert.changes(all) },
        };
        return [...mends, ...explanations, ...(all.length > 0 ? [everything] : [])].filter(({ kind }) =>
          wanted(kind),
        );
      }),
    );
  },
};
