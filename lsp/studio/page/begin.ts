import type { Text } from "@codemirror/state";
import { applyEdit } from "./commands/apply-edit.ts";
import { save } from "./commands/save.ts";
import type { Document } from "./model/document.ts";
import { changedElsewhere } from "./model/elsewhere.ts";
import type { Studio } from "./model/studio.ts";

/** Reads the files, opens what was open when the page was left, and watches over what is not saved. */
export async function begin(studio: Studio): Promise<void> {
  const { documents, unsaved, files, server } = studio;
  studio.happenings = {
    apply: (edit) => applyEdit(studio, edit),
    changedElsewhere: (path, now) => changedElsewhere(studio, path, now),
  };
  const { left } = unsaved;
  const starting = server.start();
  await files.read();
  // Nobody waits for the server, which hears of the files, and of what is done to them, as soon as it is there.
  void files.start();
  // Who has gone elsewhere while the files were read, to the guide on a phone, stays there.
  const { pane } = studio;
  for (const { path, text, stamp, isActive } of left) {
    const seen = files.get(path) ?? null;
    if (!seen && text === undefined) continue;
    const document = documents.open(path, seen, text);
    if (text !== undefined && (seen?.stamp ?? null) !== stamp) document.conflict = seen;
    if (isActive) studio.open(path);
  }
  if (!documents.active) openFirst(studio);
  studio.pane = pane === "text" && !documents.active ? "files" : pane;
  keepWatch(studio);
  studio.changes.tell();
  await starting;
  // Who writes where there is no network reads there, too.
  for (const pages of [import("./guide/pages.ts"), import("../../worker/pages.ts")]) pages.catch(() => {});
}

/** A folder with one form, or one that is shared, begins with its form. */
function openFirst(studio: Studio): void {
  const forms = studio.files.paths.filter((path) => path.endsWith(".form"));
  const [first] = studio.documents.all.map(({ path }) => path).concat(forms);
  if (
    first !== undefined &&
    (studio.isShared || forms.length <= mostAtOnce || studio.documents.all.length > 0)
  )
    studio.open(first);
}

/** With more forms than these, the author chooses. */
const mostAtOnce = 3;

function keepWatch(studio: Studio): void {
  const { documents, unsaved } = studio;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What could not be written is not tried again before it is another text. */
  const tried = new WeakMap<Document, Text>();
  window.addEventListener("beforeunload", (leaving) => {
    if (documents.unsaved.length > 0) leaving.preventDefault();
  });
  window.addEventListener("pagehide", () => unsaved.keep(documents.all, documents.active, true));
  studio.changes.listen(() => {
    clearTimeout(waiting);
    if (!studio.settings.savesByItself || documents.unsaved.length === 0) return;
    waiting = setTimeout(() => {
      for (const document of documents.unsaved) {
        const { doc } = document.state;
        if (document.conflict !== undefined || tried.get(document) === doc) continue;
        tried.set(document, doc);
        void save(studio, document, false);
      }
    }, 1_000);
  });
}
