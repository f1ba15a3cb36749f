import { html, render } from "lit";
import { commandsOf, isPressed } from "./commands/table.ts";
import { Editor } from "./editor/editor.ts";
import { positionIn } from "./model/positions.ts";
import type { Studio } from "./model/studio.ts";
import { Comparison } from "./panes/comparison.ts";
import { desk, type Parts } from "./panes/desk.ts";
import { revealFile } from "./panes/files.ts";
import { GuidePane } from "./panes/guide.ts";
import { head, paneChoice } from "./panes/head.ts";
import { Panel } from "./panes/panel.ts";
import { Preview } from "./panes/preview.ts";
import { QuestionDialog } from "./panes/question.ts";
import { statusLine } from "./panes/status.ts";

/** Shows the studio in the page, and again whenever something may look different. */
export function show(studio: Studio, place: HTMLElement): void {
  const editor = new Editor(studio);
  studio.documents.shower = editor;
  studio.pointer = editor;
  const preview = new Preview(studio);
  const parts: Parts = {
    editor,
    preview,
    comparison: new Comparison(),
    guide: new GuidePane(studio),
    panel: new Panel(studio, preview, editor),
  };
  const dialog = new QuestionDialog(studio.asking);
  editor.onCursor = (offset, isTyped) => preview.at(positionIn(editor.view.state.doc, offset), isTyped);

  function draw(): void {
    document.documentElement.dataset.colours = studio.settings.colours;
    document.title = titleOf(studio);
    preview.update();
    render(
      html`${head(studio)} ${desk(studio, parts)} ${paneChoice(studio)} ${statusLine(studio)} ${dialog.render()}`,
      place,
    );
    dialog.settle();
    revealFile(studio, place);
  }

  place.replaceChildren();
  studio.changes.listen(draw);
  window.addEventListener("keydown", (event) => press(studio, editor, event), { capture: true });
  draw();
}

function titleOf({ documents: { active, unsaved }, folder }: Studio): string {
  const file = active ? `${active.path} – ` : "";
  return `${unsaved.length > 0 ? "● " : ""}${file}${folder.name} – Formscript Studio`;
}

function press(studio: Studio, editor: Editor, event: KeyboardEvent): void {
  if (studio.asking.question && !event.ctrlKey && !event.metaKey) return;
  const isInText = event.composedPath().includes(editor.view.contentDOM);
  const command = commandsOf(studio, editor).find(
    ({ key, inText }) => key !== undefined && isPressed(key, event) && (!inText || isInText),
  );
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  command.run();
}
