import { html, nothing, type TemplateResult } from "lit";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { explain } from "../commands/pages.ts";
import { wordsOf } from "../editor/features/diagnostics.ts";
import { uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";

/** What is wrong in all files; those of the file in sight first. */
export function problemsPane(studio: Studio): TemplateResult {
  const active = studio.documents.active?.path;
  const files = [...studio.findings.files].sort(([a], [b]) => Number(b === active) - Number(a === active));
  if (files.length === 0) return html`<p class="empty">Nothing is wrong in any file.</p>`;
  return html`<div class="problems">
    ${files.map(
      ([path, diagnostics]) => html`<h3>${path}</h3>
        <ul>
          ${[...diagnostics].sort(byPlace).map((diagnostic) => problem(studio, path, diagnostic))}
        </ul>`,
    )}
  </div>`;
}

function problem(studio: Studio, path: string, diagnostic: Diagnostic): TemplateResult {
  const { code, severity = 1, range } = diagnostic;
  return html`<li class=${kinds[severity] ?? "info"}>
    <button type="button" class="row" @click=${() => studio.goTo(uriOfFile(path), range)}>
      <span class="mark" role="img" aria-label=${kinds[severity] ?? "info"}></span>
      <span class="words">${wordsOf(diagnostic)}</span>
      <span class="place">line ${range.start.line + 1}</span>
    </button>
    ${
      code === undefined
        ? nothing
        : html`<button type="button" class="link" title="What this means, and what to do" @click=${() => void explain(studio, String(code))}>
            ${code}
          </button>`
    }
  </li>`;
}

const kinds: Readonly<Record<number, string>> = { 1: "error", 2: "warning", 3: "info", 4: "info" };

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const worse = (a.severity ?? 1) - (b.severity ?? 1);
  return (
    worse || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
  );
}
