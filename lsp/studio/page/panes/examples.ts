import { html, nothing, type TemplateResult } from "lit";
import type { Range } from "vscode-languageserver-protocol";
import type { Result } from "../../../../runtime/definition/result.ts";
import type { FormCoverage } from "../../../server/requests.ts";
import { tryExample } from "../commands/try-example.ts";
import { Answered } from "../model/answered.ts";
import { uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import type { Preview } from "./preview.ts";

/** What the server answers to `formscript/exampleResults`. */
interface ExampleResult {
  readonly form: string;
  readonly name: string;
  readonly range: Range;
  readonly holds: boolean;
  readonly gives: readonly string[];
  readonly unmet: readonly { readonly range: Range; readonly came: string }[];
  readonly result: Result;
}

interface Tried {
  readonly results: readonly ExampleResult[];
  readonly coverage: readonly FormCoverage[];
}

/** The examples of the file: whether each holds, what came, and what none of them reaches. */
export class ExamplesPane {
  readonly #studio: Studio;
  readonly #preview: Preview;
  readonly #tried: Answered<Tried>;

  constructor(studio: Studio, preview: Preview) {
    this.#studio = studio;
    this.#preview = preview;
    this.#tried = new Answered(studio.changes.tell);
  }

  render(): TemplateResult {
    const { path } = this.#studio.shown;
    if (path === undefined) return html`<p class="empty">There is no form here.</p>`;
    const tried = this.#tried.to(`${path} ${this.#studio.looks}`, () => this.#ask(uriOfFile(path)));
    if (!tried) return html`<p class="empty">…</p>`;
    const { results, coverage } = tried;
    const open = coverage.flatMap(({ goals }) => goals.filter(({ isReached }) => !isReached));
    return html`<div class="examples">
      ${
        results.length === 0
          ? html`<p class="empty">No examples. Fill the form in, and take “Add as example” under Answers.</p>`
          : html`<h3>${counted(results)}</h3>
              <ul>
                ${results.map((result) => this.#example(result, uriOfFile(path)))}
              </ul>`
      }
      ${
        open.length === 0
          ? nothing
          : html`<h3>Reached by no example</h3>
              <ul>
                ${open.map(
                  ({ says, range }) => html`<li class="open">
                    <button type="button" class="row" @click=${() => this.#studio.goTo(uriOfFile(path), range)}>
                      <span class="mark" aria-hidden="true">○</span><span class="words">${says}</span>
                      <span class="place">line ${range.start.line + 1}</span>
                    </button>
                  </li>`,
                )}
              </ul>`
      }
    </div>`;
  }

  #example({ form, name, range, holds, gives, unmet, result }: ExampleResult, uri: string): TemplateResult {
    const studio = this.#studio;
    return html`<li class=${holds ? "holds" : "fails"}>
      <button type="button" class="row" @click=${() => studio.goTo(uri, range)}>
        <span class="mark" role="img" aria-label=${holds ? "holds" : "fails"}>${holds ? "✓" : "✗"}</span>
        <span class="words">${name}</span>
        <span class="gives">${gives.join(", ")}</span>
      </button>
      <button type="button" class="link" @click=${() => tryExample(studio, this.#preview.form, form, result)}>Show in the form</button>
      ${unmet.map(
        ({
          range: at,
          came,
        }) => html`<button type="button" class="row unmet" @click=${() => studio.goTo(uri, at)}>
          <span class="words">${came}</span><span class="place">line ${at.start.line + 1}</span>
        </button>`,
      )}
    </li>`;
  }

  async #ask(uri: string): Promise<Tried> {
    const { server } = this.#studio;
    const asked = { textDocument: { uri } };
    const [results, coverage] = await Promise.all([
      server.ask<readonly ExampleResult[] | null>("formscript/exampleResults", asked),
      server.ask<readonly FormCoverage[] | null>("formscript/coverage", asked),
    ]);
    return { results: results ?? [], coverage: coverage ?? [] };
  }
}

function counted(results: readonly ExampleResult[]): string {
  const failing = results.filter(({ holds }) => !holds).length;
  if (failing === 0)
    return results.length === 1 ? "The example holds" : `All ${results.length} examples hold`;
  return `${failing} of ${results.length} ${failing === 1 ? "does" : "do"} not hold`;
}
