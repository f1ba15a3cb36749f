import { Decoration, type EditorView, WidgetType } from "@codemirror/view";
import type { CodeLens, Command } from "vscode-languageserver-types";
import { offsetIn } from "../../model/positions.ts";
import { asked } from "../asked.ts";
import { here } from "../here.ts";

class LensWidget extends WidgetType {
  readonly #commands: readonly Command[];
  readonly #indent: number;

  constructor(commands: readonly Command[], indent: number) {
    super();
    this.#commands = commands;
    this.#indent = indent;
  }

  override eq(other: LensWidget): boolean {
    return (
      this.#indent === other.#indent && JSON.stringify(this.#commands) === JSON.stringify(other.#commands)
    );
  }

  override get estimatedHeight(): number {
    return 20;
  }

  override toDOM(view: EditorView): HTMLElement {
    const row = document.createElement("div");
    row.className = "fs-lenses";
    row.style.paddingInlineStart = `calc(6px + ${this.#indent}ch)`;
    for (const command of this.#commands) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = command.title;
      button.addEventListener("click", () => view.state.facet(here)?.run(command));
      row.append(button);
    }
    return row;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** What can be done with a form or an example, above its line. */
export const lenses = asked<readonly CodeLens[] | null>({
  none: Decoration.none,
  ask: ({ server, uri }, _, signal) => server.ask("textDocument/codeLens", { textDocument: { uri } }, signal),
  draw: (found, { doc }) => {
    const byLine = new Map<number, Command[]>();
    for (const { range, command } of found ?? []) {
      const { from } = doc.lineAt(offsetIn(doc, range.start));
      if (command) byLine.set(from, [...(byLine.get(from) ?? []), command]);
    }
    return Decoration.set(
      [...byLine].map(([from, commands]) => {
        const indent = /^\s*/.exec(doc.lineAt(from).text)![0].length;
        const widget = new LensWidget(commands, indent);
        return Decoration.widget({ widget, block: true, side: -1 }).range(from);
      }),
      true,
    );
  },
});
