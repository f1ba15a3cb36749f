import { StateEffect, StateField } from "@codemirror/state";
import { type EditorView, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { MarkupContent, type SignatureHelp } from "vscode-languageserver-types";
import { positionIn } from "../../model/positions.ts";
import { here } from "../here.ts";
import { markdownElement } from "../markdown.ts";

const said = StateEffect.define<Tooltip | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update: (tooltip, { effects }) => {
    for (const effect of effects) if (effect.is(said)) return effect.value;
    return tooltip;
  },
  provide: (own) => showTooltip.from(own),
});

const asking = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView;

    constructor(view: EditorView) {
      this.#view = view;
    }

    update({ docChanged, selectionSet, startState, transactions }: ViewUpdate): void {
      const isOpen = startState.field(shown) !== null;
      const isTyped = docChanged && transactions.some((one) => one.isUserEvent("input.type"));
      if ((isOpen && selectionSet) || (isTyped && this.#isCalledFor()))
        queueMicrotask(() => void showSignature(this.#view));
    }

    #isCalledFor(): boolean {
      const { doc, selection } = this.#view.state;
      return /[(,]/.test(doc.sliceString(selection.main.head - 1, selection.main.head));
    }
  },
);

/** Says what a function takes, and which of it is being written; says nothing elsewhere. */
export async function showSignature(view: EditorView): Promise<void> {
  const { state } = view;
  const around = state.facet(here);
  if (!around) return;
  const offset = state.selection.main.head;
  const asked = { textDocument: { uri: around.uri }, position: positionIn(state.doc, offset) };
  const help = await around.server
    .ask<SignatureHelp | null>("textDocument/signatureHelp", asked)
    .catch(() => null);
  if (view.state.doc !== state.doc || view.state.selection.main.head !== offset) return;
  const tooltip = help?.signatures[0] ? tooltipOf(help, offset) : null;
  if (tooltip || view.state.field(shown)) view.dispatch({ effects: said.of(tooltip) });
}

function tooltipOf({ signatures: [signature], activeParameter }: SignatureHelp, pos: number): Tooltip {
  const { label, parameters = [], documentation } = signature!;
  return {
    pos,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "fs-about fs-signature";
      const line = document.createElement("code");
      const own = parameters[activeParameter ?? 0]?.label;
      const [start, end] = typeof own === "object" ? own : [0, 0];
      const active = document.createElement("strong");
      active.textContent = label.slice(start, end);
      line.append(label.slice(0, start), active, label.slice(end));
      dom.append(line);
      if (documentation)
        dom.append(markdownElement(MarkupContent.is(documentation) ? documentation.value : documentation));
      return { dom };
    },
  };
}

export const signature = [shown, asking];
