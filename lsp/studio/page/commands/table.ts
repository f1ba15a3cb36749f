import type { Editor } from "../editor/editor.ts";
import type { Studio } from "../model/studio.ts";
import { mendAll, showActions } from "./actions.ts";
import { goToDefinition, outline, quickOpen, showReferences } from "./find.ts";
import { fitting } from "./fitting.ts";
import { format } from "./format.ts";
import { newFile, newForm } from "./new-form.ts";
import { newTranslation } from "./new-translation.ts";
import { renameSymbol } from "./rename.ts";
import { save, saveAll } from "./save.ts";
import { exportFiles, keepCopy, share } from "./share.ts";
import { toggleFiles } from "./show-files.ts";
import { toggleForm, toggleGuide } from "./show-guide.ts";

/** Something that can be done, by its name or by its keys. */
export interface StudioCommand {
  readonly title: string;
  /** `Mod-Shift-P`: Mod is Ctrl, and on a Mac the command key. */
  readonly key?: string;
  /** Only while the text has the focus. */
  readonly inText?: true;
  run(): void;
}

/** Every command of the studio, with the keys that people know from other editors. */
export function commandsOf(studio: Studio, editor: Editor): readonly StudioCommand[] {
  const { settings } = studio;
  return [
    { title: "Save", key: "Mod-S", run: () => void (studio.isShared ? keepCopy(studio) : save(studio)) },
    { title: "Save all", key: "Mod-Alt-S", run: () => void saveAll(studio) },
    { title: "Open a file, or anything by its name", key: "Mod-P", run: () => quickOpen(studio) },
    { title: "Show all commands", key: "Mod-Shift-P", run: () => showCommands(studio, editor) },
    { title: "New form", run: () => void newForm(studio) },
    { title: "New translation", run: () => newTranslation(studio) },
    { title: "New file", run: () => void newFile(studio) },
    { title: "Go to a place in this file", key: "Mod-Shift-O", run: () => outline(studio) },
    { title: "Go to definition", key: "F12", inText: true, run: () => void goToDefinition(studio) },
    { title: "Show all uses", key: "Shift-F12", inText: true, run: () => void showReferences(studio) },
    { title: "Rename", key: "F2", inText: true, run: () => void renameSymbol(studio) },
    {
      title: "Mend or rewrite",
      key: "Mod-.",
      inText: true,
      run: () => void showActions(studio, editor.view),
    },
    { title: "Mend all that needs no choice", run: () => void mendAll(studio, editor.view) },
    { title: "Lay the text out", key: "Shift-Alt-F", run: () => void format(studio) },
    { title: "Show problems", key: "Mod-Shift-M", run: () => studio.showPanel("problems") },
    { title: "Show examples", run: () => studio.showPanel("examples") },
    { title: "Show changes since the commit", run: () => studio.showPanel("changes") },
    { title: "Show or hide the files", key: "Mod-B", run: () => toggleFiles(studio) },
    {
      title: "Show or hide the panel",
      key: "Mod-J",
      run: () => studio.set({ showsPanel: !settings.showsPanel }),
    },
    { title: "Show or hide the running form", key: "Mod-Shift-V", run: () => toggleForm(studio) },
    { title: "Show or hide the guide and the reference", key: "F1", run: () => toggleGuide(studio) },
    { title: "Share by a link", run: () => void share(studio) },
    { title: "Print the form", run: () => print() },
    { title: "Export all files", run: () => void exportFiles(studio) },
    {
      title: `Lay the text out when saving: ${settings.formatsOnSave ? "turn off" : "turn on"}`,
      run: () => studio.set({ formatsOnSave: !settings.formatsOnSave }),
    },
    {
      title: `Save by itself: ${settings.savesByItself ? "turn off" : "turn on"}`,
      run: () => studio.set({ savesByItself: !settings.savesByItself }),
    },
  ];
}

function showCommands(studio: Studio, editor: Editor): void {
  const entries = commandsOf(studio, editor).map(({ title, key, run }) => ({
    title,
    ...(key && { detail: keyWords(key) }),
    choose: run,
  }));
  studio.asking.ask({
    kind: "list",
    title: "What do you want to do?",
    none: "There is no such command.",
    find: (typed) => fitting(entries, typed),
  });
}

const isMac = /^Mac|^iP/.test(navigator.platform);

/** As it stands on the keyboard. */
export function keyWords(key: string): string {
  return key.replace("Mod", isMac ? "⌘" : "Ctrl").replaceAll("-", isMac ? " " : "+");
}

/** Whether these keys are pressed. */
export function isPressed(key: string, event: KeyboardEvent): boolean {
  const parts = key.split("-");
  const last = parts.pop()!;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return (
    mod === parts.includes("Mod") &&
    !other &&
    event.shiftKey === parts.includes("Shift") &&
    event.altKey === parts.includes("Alt") &&
    (event.key.toLowerCase() === last.toLowerCase() || event.code === `Key${last}`)
  );
}
