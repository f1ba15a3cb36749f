import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { quickOpen } from "../commands/find.ts";
import { newFile, newForm } from "../commands/new-form.ts";
import { removeFile } from "../commands/remove-file.ts";
import { renameFile } from "../commands/rename-file.ts";
import type { Studio } from "../model/studio.ts";
import { type Line, treeOf } from "./file-tree.ts";
import { icon, iconButton } from "./icons.ts";

/** Folders that are folded up. */
const folded = new Set<string>();

/** The file that has been brought into sight last. */
let revealed: string | undefined;

/** After each render: the file that is newly in sight is also in sight among the others. */
export function revealFile(studio: Studio, place: HTMLElement): void {
  const path = studio.documents.active?.path;
  if (path === revealed) return;
  revealed = path;
  if (path === undefined) return;
  const above = [...folded].filter((folder) => path.startsWith(folder));
  for (const folder of above) folded.delete(folder);
  if (above.length > 0) {
    revealed = undefined;
    studio.changes.tell();
  }
  place.querySelector(`[data-path="${CSS.escape(path)}"]`)?.scrollIntoView({ block: "nearest" });
}

/** More than these are not seen at a glance. */
const fewFiles = 20;

/** The files of the folder, as a tree. */
export function filesPane(studio: Studio): TemplateResult {
  const active = studio.documents.active?.path;
  const paths = [...new Set([...studio.files.paths, ...studio.documents.all.map(({ path }) => path)])];
  const lines = treeOf(paths, folded);
  const isIn = (path: string) => lines.some((line) => line.path === path);
  const stop = active !== undefined && isIn(active) ? active : lines[0]?.path;
  return html`<aside class="files" aria-label="Files">
    <div class="pane-head">
      <h2 title=${studio.folder.name}>${studio.folder.name}</h2>
      ${paths.length > fewFiles ? iconButton("find", "Find a file", () => quickOpen(studio)) : nothing}
      ${iconButton("add", "New form", () => void newForm(studio))}
      ${iconButton("file", "New file", () => void newFile(studio))}
      ${iconButton("pencil", "Rename file", () => active && void renameFile(studio, active), !active)}
      ${iconButton("remove", "Delete file", () => active && void removeFile(studio, active), !active)}
    </div>
    ${
      lines.length === 0
        ? html`<p class="empty">No forms here yet. <button type="button" class="link" @click=${() => void newForm(studio)}>Begin one</button></p>`
        : html`<div role="tree" aria-label="Files of ${studio.folder.name}" @keydown=${(event: KeyboardEvent) => press(studio, event)}>
            ${repeat(
              lines,
              ({ path }) => path,
              (line) => lineOf(studio, line, line.path === active, line.path === stop),
            )}
          </div>`
    }
  </aside>`;
}

function lineOf(studio: Studio, line: Line, isActive: boolean, isStop: boolean): TemplateResult {
  const { path, name, depth, isFolder, isOpen } = line;
  const { errors, warnings } = isFolder ? { errors: 0, warnings: 0 } : studio.findings.counts(path);
  const isUnsaved = studio.documents.get(path)?.isUnsaved === true;
  const marks = [
    isUnsaved && "not saved",
    errors > 0 && `${errors} ${errors === 1 ? "error" : "errors"}`,
    warnings > 0 && `${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  ].filter((mark) => mark !== false);
  return html`<div
    role="treeitem"
    class="line ${errors > 0 ? "has-errors" : warnings > 0 ? "has-warnings" : ""}"
    data-path=${path}
    title=${path}
    aria-level=${depth + 1}
    aria-selected=${isActive}
    aria-expanded=${isFolder ? isOpen : nothing}
    aria-label=${[name, ...marks].join(", ")}
    tabindex=${isStop ? 0 : -1}
    .style=${`--depth: ${depth}`}
    @click=${() => choose(studio, line)}
  >
    <span class="sign">${isFolder ? icon("open") : icon(path.endsWith(".form") ? "form" : "file")}</span>
    <span class="name">${name}</span>
    ${errors > 0 ? html`<span class="count error">${errors}</span>` : warnings > 0 ? html`<span class="count warning">${warnings}</span>` : nothing}
    ${isUnsaved ? html`<span class="dot"></span>` : nothing}
  </div>`;
}

function choose(studio: Studio, { path, isFolder, isOpen }: Line): void {
  if (!isFolder) {
    studio.open(path);
    return;
  }
  if (isOpen) folded.add(path);
  else folded.delete(path);
  studio.changes.tell();
}

/** As in every tree: arrows move, fold and unfold; Enter opens. */
function press(studio: Studio, event: KeyboardEvent): void {
  const own = (event.target as HTMLElement).closest<HTMLElement>("[role=treeitem]");
  if (!own || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=treeitem]")];
  const at = all.indexOf(own);
  const path = own.dataset.path!;
  const expanded = own.getAttribute("aria-expanded");
  const depth = Number(own.ariaLevel);
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => all[at + 1]?.focus(),
    ArrowUp: () => all[at - 1]?.focus(),
    Home: () => all[0]?.focus(),
    End: () => all.at(-1)?.focus(),
    ArrowRight: () => (expanded === "false" ? own.click() : all[at + 1]?.focus()),
    ArrowLeft: () =>
      expanded === "true"
        ? own.click()
        : all
            .slice(0, at)
            .findLast((line) => Number(line.ariaLevel) < depth)
            ?.focus(),
    Enter: () => own.click(),
    " ": () => own.click(),
    F2: () => expanded === null && void renameFile(studio, path),
    Delete: () => expanded === null && void removeFile(studio, path),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}
