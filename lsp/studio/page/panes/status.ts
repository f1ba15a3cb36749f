import { html, nothing, type TemplateResult } from "lit";
import type { Studio } from "../model/studio.ts";

/** The line at the bottom: whether all is saved, what is wrong, where the cursor is, where the files are kept. */
export function statusLine(studio: Studio): TemplateResult {
  const { documents, findings, folder, shown, said } = studio;
  const { active, unsaved } = documents;
  const { errors, warnings } = findings.counts();
  return html`<footer class="status">
    <span class="saved">${savedWords(unsaved.length)}</span>
    <button type="button" title="Show the problems" @click=${() => studio.showPanel("problems")}>
      ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}
    </button>
    <span class="said" role="status">${said}</span>
    ${active ? html`<span class="cursor">${cursorWords(active.state)}</span>` : nothing}
    ${shown.definition ? html`<span class="language" title="The language of the form">${shown.definition.language}</span>` : nothing}
    <span class="place">${studio.isShared ? "Kept nowhere yet" : folder.place === "disk" ? `Saved in the folder ${folder.name}` : "Kept in this browser"}</span>
  </footer>`;
}

function savedWords(unsaved: number): string {
  if (unsaved === 0) return "All saved";
  return unsaved === 1 ? "1 file not saved" : `${unsaved} files not saved`;
}

function cursorWords({ doc, selection }: NonNullable<Studio["documents"]["active"]>["state"]): string {
  const { number, from } = doc.lineAt(selection.main.head);
  return `Line ${number}, column ${selection.main.head - from + 1}`;
}
