import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { explainable, fixAll, fixes } from "../../features/fixes.ts";
import { type Rewriting, refactorings } from "../../features/refactor/index.ts";
import type { View } from "../../workspace/view.ts";
import type { Convert } from "../convert.ts";
import type { Handler, Server } from "../handler.ts";
import { uriOf } from "../uris.ts";

const kinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.SourceFixAll,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
];

/** What a refactoring is worked out from when it is taken. */
interface Offered {
  readonly uri: string;
  /** Is another whenever the text is. */
  readonly stamp: string;
  readonly start: number;
  readonly end: number;
}

export const actionsHandler: Handler = {
  capabilities: { codeActionProvider: { codeActionKinds: kinds, resolveProvider: true } },
  listen: (connection, server) => {
    connection.onCodeAction((asked) =>
      server.about(asked.textDocument.uri, (view, convert): CodeAction[] => {
        const { only } = asked.context;
        const wanted = (kind = "") =>
          !only || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === "");
        const found = [...mending(view, convert, asked, server), ...rewriting(view, convert, asked, server)];
        return found.filter(({ kind }) => wanted(kind));
      }),
    );
    connection.onCodeActionResolve((action) => {
      const offered = action.data as Offered | undefined;
      if (!offered) return action;
      return (
        server.about(offered.uri, (view, convert) => {
          const one = refactorings(view, offered).find(({ title }) => title === action.title);
          if (stampOf(view.text) !== offered.stamp || !one)
            throw new ResponseError(
              LSPErrorCodes.ContentModified,
              "The text has changed since this was offered.",
            );
          const change = one.change();
          if (change) return { ...action, edit: editOf(change, convert, server.client) };
          // Who has chosen something hears why nothing happens.
          const message = one.nothing ?? "There is nothing to change here.";
          void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
          return action;
        }) ?? action
      );
    });
  },
};

/** What mends what is wrong here, and what says more about it. */
function mending(
  view: View,
  convert: Convert,
  { range }: CodeActionParams,
  { workspace, addressOf }: Server,
): readonly CodeAction[] {
  const here = { start: convert.offset(range.start), end: convert.offset(range.end) };
  const diagnostics = workspace.diagnostics(view.path);
  const mends = fixes(diagnostics, here).map(({ title, edits, diagnostic, isOnly }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: isOnly,
    diagnostics: [convert.diagnostic(diagnostic, addressOf)],
    edit: { changes: convert.changes(edits) },
  }));
  const explanations = explainable(diagnostics, here).map(({ code }) => ({
    title: `Explain "${code}"`,
    kind: CodeActionKind.QuickFix,
    command: { title: "Explain", command: "formscript.explain", arguments: [code] },
  }));
  const all = fixAll(diagnostics, view);
  const everything = {
    title: "Mend all that needs no choice",
    kind: CodeActionKind.SourceFixAll,
    edit: { changes: convert.changes(all) },
  };
  return [...mends, ...explanations, ...(all.length > 0 ? [everything] : [])];
}

/** What can be written otherwise. An editor that can ask again is told how only when somebody takes it. */
function rewriting(
  view: View,
  convert: Convert,
  { textDocument: { uri }, range }: CodeActionParams,
  { client }: Server,
): readonly CodeAction[] {
  const here = { start: convert.offset(range.start), end: convert.offset(range.end) };
  const asks = client.textDocument?.codeAction;
  const isAsked = asks?.dataSupport && asks.resolveSupport?.properties.includes("edit");
  return refactorings(view, here).flatMap(({ title, kind, createsFile, change }): CodeAction[] => {
    if (createsFile && !canCreate(client)) return [];
    if (isAsked)
      return [{ title, kind, data: { uri, stamp: stampOf(view.text), ...here } satisfies Offered }];
    const made = change();
    return made ? [{ title, kind, edit: editOf(made, convert, client) }] : [];
  });
}

function canCreate({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false;
}

function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${hash >>> 0}`;
}

function editOf({ edits, creates }: Rewriting, convert: Convert, client: ClientCapabilities): WorkspaceEdit {
  const changes = convert.changes(edits);
  if (!creates || !client.workspace?.workspaceEdit?.resourceOperations?.includes("create"))
    return { changes };
  const uri = uriOf(creates.path);
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      ...Object.entries(changes).map(([of, inIt]) => ({
        textDocument: { uri: of, version: null },
        edits: inIt,
      })),
      { kind: "create", uri },
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start, end: start }, newText: creates.text }],
      },
    ],
  };
}
