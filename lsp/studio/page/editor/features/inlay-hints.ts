import { Decoration, type EditorView, WidgetType } from "@codemirror/view";
import type { InlayHint } from "vscode-languageserver-types";
import { offsetIn, rangeIn } from "../../model/positions.ts";
import { asked } from "../asked.ts";

class HintWidget extends WidgetType {
  readonly #label: string;
  readonly #about: string;

  constructor(label: string, about: string) {
    super();
    this.#label = label;
    this.#about = about;
  }

  override eq(other: HintWidget): boolean {
    return other.#label === this.#label && other.#about === this.#about;
  }

  override toDOM(): HTMLElement {
    const hint = document.createElement("span");
    hint.className = "fs-hint";
    hint.textContent = this.#label;
    hint.title = this.#about;
    return hint;
  }

  override coordsAt(dom: HTMLElement, _: number, side: number): DOMRect | null {
    // It may go over several lines.
    const boxes = [...dom.getClientRects()];
    const box = side > 0 ? boxes.at(-1) : boxes[0];
    return box ? new DOMRect(side > 0 ? box.right : box.left, box.top, 0, box.height) : null;
  }
}

/** A few words within the text that do not stand there: what a score can reach, what an example gives. */
export const inlayHints = asked<readonly InlayHint[] | null>({
  none: Decoration.none,
  byViewport: true,
  ask: ({ server, uri }, { state: { doc }, viewport }: EditorView, signal) =>
    server.ask("textDocument/inlayHint", { textDocument: { uri }, range: rangeIn(doc, viewport) }, signal),
  draw: (hints, { doc }) =>
    Decoration.set(
      (hints ?? []).map(({ position, label, tooltip }) => {
        const words = typeof label === "string" ? label : label.map(({ value }) => value).join("");
        const about = typeof tooltip === "string" ? tooltip : (tooltip?.value ?? "");
        return Decoration.widget({ widget: new HintWidget(words, about), side: 1 }).range(
          offsetIn(doc, position),
        );
      }),
      true,
    ),
});
