import { historyField } from "@codemirror/commands";
import { EditorState, type Transaction, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Diagnostic, Range } from "vscode-languageserver-protocol";
import { applyEdit } from "../commands/apply-edit.ts";
import { run } from "../commands/lens.ts";
import type { Document } from "../model/document.ts";
import type { Shower } from "../model/documents.ts";
import { uriOfFile } from "../model/paths.ts";
import { spanIn } from "../model/positions.ts";
import type { Pointer, Studio } from "../model/studio.ts";
import { extensionsOf } from "./extensions.ts";
import { found } from "./features/diagnostics.ts";
import { looked } from "./here.ts";

/** The author goes on: what was said of what came before is old. */
function isTyped(transaction: Transaction): boolean {
  const isOwn = ["input", "delete", "undo", "redo"].some((event) => transaction.isUserEvent(event));
  return isOwn && !transaction.isUserEvent("input.server");
}

/**
 * The text that is in sight. It stands in a shadow root of its own: there its styles are sheets that scripts make, which
 * the page's policy allows, and not elements, which it does not.
 */
export class Editor implements Shower, Pointer {
  readonly element = document.createElement("div");
  readonly view: EditorView;
  readonly #studio: Studio;
  /** Called when the cursor is elsewhere, and not because something else pointed there. */
  onCursor: (offset: number, isTyped: boolean) => void = () => {};
  #shown: Document | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.element.className = "editor";
    const root = this.element.attachShadow({ mode: "open" });
    this.view = new EditorView({
      root,
      parent: root,
      dispatchTransactions: (transactions, view) => {
        view.update(transactions);
        if (this.#shown) studio.documents.typed(this.#shown, transactions);
        const last = transactions.findLast(({ selection, docChanged }) => selection || docChanged);
        if (last && !last.isUserEvent("select.pointed"))
          this.onCursor(last.state.selection.main.head, last.docChanged);
        if (transactions.some(isTyped)) studio.said = "";
        if (last) studio.changes.tell();
      },
    });
    this.element.hidden = true;
  }

  stateOf(path: string, text: string | EditorState): EditorState {
    const studio = this.#studio;
    const around = {
      uri: uriOfFile(path),
      server: studio.server,
      goTo: studio.goTo.bind(studio),
      apply: (edit: Parameters<typeof applyEdit>[1]) => applyEdit(studio, edit),
      run: (command: Parameters<typeof run>[1]) => run(studio, command),
      say: (words: string) => studio.say(words),
    };
    const extensions = extensionsOf(path, around);
    if (typeof text === "string") return EditorState.create({ doc: text, extensions });
    const kept = { history: historyField };
    return EditorState.fromJSON(text.toJSON(kept), { extensions }, kept);
  }

  show(next: Document | undefined): void {
    if (this.#shown) this.#shown.scroll = this.view.scrollSnapshot();
    this.#shown = undefined;
    this.element.hidden = next === undefined;
    this.view.setState(next?.state ?? EditorState.create());
    if (!next) return;
    this.#shown = next;
    if (next.scroll) this.view.dispatch({ effects: next.scroll });
    this.looked(this.#studio.findings.of(next.path));
  }

  dispatch(spec: TransactionSpec): void {
    this.view.dispatch(spec);
  }

  point(range: Range, hasFocus: boolean): void {
    const { from, to } = spanIn(this.view.state.doc, range);
    this.view.dispatch({
      selection: { anchor: from, head: hasFocus ? to : from },
      effects: EditorView.scrollIntoView(from, { y: hasFocus ? "center" : "nearest", yMargin: 80 }),
      ...(!hasFocus && { userEvent: "select.pointed" }),
    });
    if (hasFocus) this.view.focus();
  }

  looked(diagnostics: readonly Diagnostic[]): void {
    const { state } = this.view;
    this.view.dispatch(found(state, diagnostics), { effects: looked.of(null) });
  }

  focus(): void {
    this.view.focus();
  }
}
