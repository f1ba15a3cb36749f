import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { DocumentHighlight } from "vscode-languageserver-types";
import { positionIn, spanIn } from "../../model/positions.ts";
import { here } from "../here.ts";

const found = StateEffect.define<readonly DocumentHighlight[]>();
const marked = Decoration.mark({ class: "fs-same" });

const field = StateField.define({
  create: () => Decoration.none,
  update: (shown, { effects, docChanged, changes, state: { doc } }) => {
    for (const effect of effects) {
      if (!effect.is(found)) continue;
      const spans = effect.value.map(({ range }) => spanIn(doc, range)).filter(({ from, to }) => from < to);
      return Decoration.set(
        spans.map(({ from, to }) => marked.range(from, to)),
        true,
      );
    }
    return docChanged ? shown.map(changes) : shown;
  },
  provide: (own) => EditorView.decorations.from(own),
});

/** How long the cursor rests before it is asked what else means the same. */
const rest = 120;

const asking = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView;
    #waiting: ReturnType<typeof setTimeout> | undefined;
    #abort = new AbortController();

    constructor(view: EditorView) {
      this.#view = view;
    }

    update({ selectionSet, docChanged }: ViewUpdate): void {
      if (!selectionSet && !docChanged) return;
      clearTimeout(this.#waiting);
      this.#abort.abort();
      this.#waiting = setTimeout(() => void this.#ask(), rest);
    }

    destroy(): void {
      clearTimeout(this.#waiting);
      this.#abort.abort();
    }

    async #ask(): Promise<void> {
      const { state } = this.#view;
      const around = state.facet(here);
      if (!around) return;
      const abort = new AbortController();
      this.#abort = abort;
      const position = positionIn(state.doc, state.selection.main.head);
      try {
        const asked = { textDocument: { uri: around.uri }, position };
        const same = await around.server.ask<DocumentHighlight[] | null>(
          "textDocument/documentHighlight",
          asked,
          abort.signal,
        );
        if (!abort.signal.aborted && this.#view.state.doc === state.doc)
          this.#view.dispatch({ effects: found.of(same ?? []) });
      } catch {
        // The text has changed meanwhile.
      }
    }
  },
);

/** The name at the cursor is marked wherever it stands. */
export const highlights = [field, asking];
