import { type EditorState, type Extension, StateEffect, StateField, type Text } from "@codemirror/state";
import { type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type Here, here, looked } from "./here.ts";

/** Something that the server says of a text, and how it is shown. */
export interface Shown<Answer> {
  /** What is asked; null where there is nothing to ask. */
  ask(here: Here, view: EditorView, signal: AbortSignal): Promise<Answer> | null;
  draw(answer: Answer, state: EditorState, here: Here): DecorationSet;
  readonly none: DecorationSet;
  /** Asked again when other lines come into view. */
  readonly byViewport?: true;
  /** Only kept, for whoever reads the field. */
  readonly isUnseen?: true;
}

/**
 * Asks once the server has looked at a text, and shows the answer unless the text is another one by then. The first of
 * the two extensions holds what is shown.
 */
export function asked<Answer>({
  ask,
  draw,
  none,
  byViewport,
  isUnseen,
}: Shown<Answer>): readonly [StateField<DecorationSet>, Extension] {
  const answered = StateEffect.define<DecorationSet>();
  const field = StateField.define<DecorationSet>({
    create: () => none,
    update: (shown, transaction) => {
      for (const effect of transaction.effects) if (effect.is(answered)) return effect.value;
      return transaction.docChanged ? shown.map(transaction.changes) : shown;
    },
    provide: (own) => (isUnseen ? [] : EditorView.decorations.from(own)),
  });
  const asking = ViewPlugin.fromClass(
    class {
      readonly #view: EditorView;
      #abort = new AbortController();

      constructor(view: EditorView) {
        this.#view = view;
        // An editor takes no changes while it is made.
        queueMicrotask(() => this.#ask());
      }

      update({ transactions, viewportChanged, docChanged }: ViewUpdate): void {
        const isLooked = transactions.some(({ effects }) => effects.some((effect) => effect.is(looked)));
        if (isLooked || (byViewport && viewportChanged && !docChanged)) queueMicrotask(() => this.#ask());
      }

      destroy(): void {
        this.#abort.abort();
      }

      #ask(): void {
        this.#abort.abort();
        const abort = new AbortController();
        this.#abort = abort;
        const view = this.#view;
        const around = view.state.facet(here);
        const { doc } = view.state;
        if (around)
          ask(around, view, abort.signal)?.then(
            (answer) => this.#take(answer, doc, abort.signal, around),
            () => {}, // Cancelled, or about a text that has changed: it is asked again.
          );
      }

      #take(answer: Answer, doc: Text, signal: AbortSignal, around: Here): void {
        const { state } = this.#view;
        if (signal.aborted || state.doc !== doc) return;
        this.#view.dispatch({ effects: answered.of(draw(answer, state, around)) });
      }
    },
  );
  return [field, asking];
}
