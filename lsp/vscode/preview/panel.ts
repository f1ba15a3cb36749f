import {
  type Disposable,
  Range,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  Uri as Uris,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { LensTarget } from "../commands/other-files.ts";
import { html } from "./html.ts";
import type { FromPage, ToPage } from "./messages.ts";

/** What the server answers to `formscript/compiledForms`. */
interface RunnableForm {
  readonly id: string;
  readonly definition?: Definition;
  readonly items: readonly { readonly id: string; readonly range: Range }[];
}

export interface Previews extends Disposable {
  /** Shows a form beside its text; without a target, the one that the cursor is in. */
  show(target?: Partial<LensTarget>): Promise<void>;
}

/** One panel, which shows the running form that is worked on. */
export function previews(client: BaseLanguageClient, extension: Uri): Previews {
  let panel: WebviewPanel | undefined;
  let shown: { readonly document: TextDocument; readonly form: string | undefined } | undefined;
  let forms: readonly RunnableForm[] = [];
  let isShown = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const folder = Uris.joinPath(extension, "preview");
  const listeners = [
    // Where a form takes its scales from another file, that file changes it, too, open or not.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === "formscript") refreshSoon();
    }),
    client.onNotification("formscript/touched", refreshSoon),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const at = selections[0]?.active;
      if (!at || textEditor.document !== shown?.document) return;
      const found = forms.flatMap(({ id, items }) =>
        items.flatMap((item) => (rangeOf(item.range).contains(at) ? [{ form: id, item: item.id }] : [])),
      )[0];
      if (!found || !shown) return;
      if (found.form !== current()?.id) choose(found.form);
      tell({ kind: "at", item: found.item });
    }),
  ];
  return {
    async show(target = {}) {
      const document = target.uri
        ? await workspace.openTextDocument(Uris.parse(target.uri))
        : window.activeTextEditor?.document;
      if (!document) return;
      shown = { document, form: target.form };
      isShown = false;
      panel ??= open();
      panel.reveal(ViewColumn.Beside, true);
      await refresh();
    },
    dispose() {
      clearTimeout(waiting);
      panel?.dispose();
      for (const listener of listeners) listener.dispose();
    },
  };

  function open(): WebviewPanel {
    const opened = window.createWebviewPanel(
      "formscript.preview",
      "Running form",
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: true },
    );
    opened.iconPath = Uris.joinPath(extension, "form.svg");
    opened.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    opened.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.kind === "ready") void refresh();
      else if (message.kind === "chosen") choose(message.form);
      else void goTo(message.item);
    });
    opened.webview.html = html(opened.webview, Uris.joinPath(folder, "page.js"));
    return opened;
  }

  function refreshSoon(): void {
    if (!panel) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void refresh(), 100);
  }

  async function refresh(): Promise<void> {
    const asked = shown;
    if (!asked) return;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(asked.document.uri) };
    const answered = await client.sendRequest<readonly RunnableForm[] | null>("formscript/compiledForms", {
      textDocument,
    });
    if (asked.document !== shown?.document) return;
    forms = answered ?? [];
    present();
  }

  /** The form as it was compiled last. */
  function present(): void {
    const form = current();
    if (form?.definition) {
      isShown = true;
      if (panel) panel.title = form.id;
      const items = form.items.map(({ id }) => id);
      const ids = forms.filter(({ definition }) => definition).map(({ id }) => id);
      tell({ kind: "form", definition: form.definition, items, forms: ids, notice: "" });
    } else if (!isShown)
      tell({ kind: "nothing", notice: "The form is shown here once its mistakes are mended." });
    else tell({ kind: "stale", notice: "Shown as it was before the mistake in the text." });
  }

  /** Another form of the same file. */
  function choose(form: string): void {
    if (!shown) return;
    shown = { ...shown, form };
    present();
  }

  function current(): RunnableForm | undefined {
    return forms.find(({ id }) => id === shown?.form) ?? forms[0];
  }

  function tell(message: ToPage): void {
    void panel?.webview.postMessage(message);
  }

  /** The cursor goes to the item's line. */
  async function goTo(item: string): Promise<void> {
    const place = current()?.items.find(({ id }) => id === item);
    if (!shown || !place) return;
    const { start } = rangeOf(place.range);
    const range = new Range(start, start);
    const column = window.visibleTextEditors.find(({ document }) => document === shown?.document)?.viewColumn;
    const where = { selection: range, preserveFocus: true, viewColumn: column ?? ViewColumn.One };
    const editor = await window.showTextDocument(shown.document, where);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function rangeOf({ start, end }: Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
