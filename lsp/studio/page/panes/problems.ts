import type { Text } from "@codemirror/state";
import { html, nothing, type TemplateResult } from "lit";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol";
import { explain } from "../commands/pages.ts";
import { keyWords } from "../commands/table.ts";
import type { Editor } from "../editor/editor.ts";
import { actionsAt, take } from "../editor/features/actions.ts";
import { wordsOf } from "../editor/features/diagnostics.ts";
import { uriOfFile } from "../model/paths.ts";
import { rangeIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";

/** After this many milliseconds without a change, what mends a problem is asked for. */
const rest = 250;

/** What is wrong in all files, those of the file in sight first, each of these with what mends it. */
export class ProblemsPane {
  readonly #studio: Studio;
  readonly #editor: Editor;
  /** Of this text, and of what has been found in it by then. */
  #about: { readonly text: Text | undefined; readonly looks: number } | undefined;
  #mends: readonly CodeAction[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(studio: Studio, editor: Editor) {
    this.#studio = studio;
    this.#editor = editor;
  }

  render(): TemplateResult {
    const { documents, findings } = this.#studio;
    const active = documents.active?.path;
    const files = [...findings.files].sort(([a], [b]) => Number(b === active) - Number(a === active));
    if (files.length === 0) return html`<p class="empty">Nothing is wrong in any file.</p>`;
    this.#ask();
    return html`<div class="problems">
      ${files.map(
        ([path, diagnostics]) => html`<h3>${path}</h3>
          <ul>
            ${[...diagnostics].sort(byPlace).map((diagnostic) => this.#problem(path, diagnostic, path === active))}
          </ul>`,
      )}
      <p class="keys">In the text, F8 leads from one to the next, and ${keyWords("Mod-.")} shows what mends it.</p>
    </div>`;
  }

  #problem(path: string, diagnostic: Diagnostic, isInSight: boolean): TemplateResult {
    const { code, severity = 1, range } = diagnostic;
    const mends = isInSight ? this.#mends.filter((mend) => isAbout(mend, diagnostic)) : [];
    return html`<li class=${kinds[severity] ?? "info"}>
      <button type="button" class="row" @click=${() => this.#studio.goTo(uriOfFile(path), range)}>
        <span class="mark" role="img" aria-label=${kinds[severity] ?? "info"}></span>
        <span class="words">${wordsOf(diagnostic)}</span>
        <span class="place">line ${range.start.line + 1}</span>
      </button>
      ${
        code === undefined
          ? nothing
          : html`<button type="button" class="link" title="What this means, and what to do" aria-label="Explain ${code}" @click=${() => void explain(this.#studio, String(code))}>
              Explain
            </button>`
      }
      ${
        mends.length === 0
          ? nothing
          : html`<div class="mends">
              ${mends.map(
                (mend) =>
                  html`<button type="button" @click=${() => this.#mend(path, diagnostic, mend)}>${mend.title}</button>`,
              )}
            </div>`
      }
    </li>`;
  }

  /** Where it is done is shown. */
  #mend(path: string, { range }: Diagnostic, mend: CodeAction): void {
    this.#studio.goTo(uriOfFile(path), range);
    take(this.#editor.view, mend);
  }

  /** Asks for what mends the file in sight, once its text is at rest. What was offered for another text is taken away. */
  #ask(): void {
    const { documents, looks } = this.#studio;
    const text = documents.active?.state.doc;
    if (text === this.#about?.text && looks === this.#about?.looks) return;
    if (text !== this.#about?.text) this.#mends = [];
    this.#about = { text, looks };
    clearTimeout(this.#waiting);
    if (text) this.#waiting = setTimeout(() => void this.#take(text), rest);
  }

  async #take(text: Text): Promise<void> {
    const about = this.#about;
    const { view } = this.#editor;
    const found = await actionsAt(view, rangeIn(text, { from: 0, to: text.length }));
    if (about !== this.#about || view.state.doc !== text) return;
    this.#mends = found.filter(
      (action): action is CodeAction => "edit" in action && action.kind === "quickfix",
    );
    this.#studio.changes.tell();
  }
}

function isAbout({ diagnostics = [] }: CodeAction, { code, range }: Diagnostic): boolean {
  return diagnostics.some(
    (other) => other.code === code && JSON.stringify(other.range) === JSON.stringify(range),
  );
}

const kinds: Readonly<Record<number, string>> = { 1: "error", 2: "warning", 3: "info", 4: "info" };

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const worse = (a.severity ?? 1) - (b.severity ?? 1);
  return (
    worse || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
  );
}
