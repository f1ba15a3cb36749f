import {
  commands,
  type Disposable,
  type SourceControlResourceState,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LensTarget } from "./commands/other-files.ts";
import { requestsTo } from "./requests.ts";
import { reviewHtml } from "./review-html.ts";

/** Where a comparison is asked for: a lens, the title of an editor, a list of what has changed; else the cursor's form. */
export type Compared = LensTarget | Uri | SourceControlResourceState | undefined;

export interface Reviews extends Disposable {
  /** Shows what has changed in a form since it was committed, as a page. */
  show(compared: Compared): Promise<void>;
}

/** One panel, which says what a form's changes do. */
export function reviews(client: BaseLanguageClient, extension: Uri): Reviews {
  const requests = requestsTo(client);
  let panel: WebviewPanel | undefined;
  let shown: { readonly uri: Uri; readonly form: string | undefined } | undefined;
  const listeners = [
    workspace.onDidSaveTextDocument(({ languageId }) => {
      if (languageId === "formscript") void refresh();
    }),
  ];
  return {
    async show(compared) {
      const uri = uriOf(compared);
      if (!uri?.path.endsWith(".form") && !isFormscript(uri)) {
        void window.showInformationMessage(
          "Open a form first: this compares a form with its committed version.",
        );
        return;
      }
      shown = { uri: uri!, form: compared && "form" in compared ? compared.form : undefined };
      panel ??= open();
      panel.reveal(panel.viewColumn ?? ViewColumn.Beside, true);
      await refresh();
    },
    dispose() {
      panel?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };

  function open(): WebviewPanel {
    const opened = window.createWebviewPanel(
      "formscript.review",
      "What has changed",
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, localResourceRoots: [], enableFindWidget: true },
    );
    opened.iconPath = Uri.joinPath(extension, "form.svg");
    opened.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    return opened;
  }

  async function refresh(): Promise<void> {
    const asked = shown;
    if (!asked || !panel) return;
    const review = await requests.review(asked.uri, asked.form);
    if (asked !== shown || !panel) return;
    panel.title = review ? `${review.form}: what has changed` : "What has changed";
    panel.webview.html = reviewHtml(review);
  }
}

/** Shows the text of a file beside its committed text. */
export async function showTexts(compared: Compared): Promise<void> {
  const uri = uriOf(compared);
  if (uri) await commands.executeCommand("git.openChange", uri);
}

function uriOf(compared: Compared): Uri | undefined {
  if (!compared) return window.activeTextEditor?.document.uri;
  if (compared instanceof Uri) return compared;
  return "resourceUri" in compared ? compared.resourceUri : Uri.parse(compared.uri);
}

/** Also a form that has no file yet. */
function isFormscript(uri: Uri | undefined): boolean {
  return workspace.textDocuments.some(
    (document) => document.languageId === "formscript" && document.uri.toString() === uri?.toString(),
  );
}
