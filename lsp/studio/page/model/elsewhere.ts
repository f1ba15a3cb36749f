import type { Contents } from "../../folder/folder.ts";
import type { Studio } from "./studio.ts";

/** A file has been changed by somebody else. What is not saved here stays, and the author decides. */
export function changedElsewhere(studio: Studio, path: string, now: Contents | null): void {
  const { documents } = studio;
  const document = documents.get(path);
  studio.changes.tell();
  if (!document || document.seen?.stamp === now?.stamp) return;
  const isSame = now !== null && now.text.replace(/\r\n?/g, "\n") === document.state.doc.toString();
  if (isSame) {
    document.seen = now;
    document.conflict = undefined;
  } else if (now && !document.isUnsaved) {
    documents.replace(document, now);
    studio.say(`${path} was changed elsewhere, and is shown as it is now.`);
  } else document.conflict = now;
}

/** What is typed here is to stand, also over what somebody else has written. */
export function keepMine(studio: Studio, path: string): void {
  const document = studio.documents.get(path);
  if (document?.conflict === undefined) return;
  document.seen = document.conflict;
  document.conflict = undefined;
  studio.comparing = undefined;
  studio.say(`Your text of ${path} stands. Saving it writes over the other one.`);
}

/** What somebody else has written is to stand; where they have removed the file, it is closed. */
export function takeTheirs(studio: Studio, path: string): void {
  const { documents } = studio;
  const document = documents.get(path);
  if (document?.conflict === undefined) return;
  const now = document.conflict;
  document.conflict = undefined;
  studio.comparing = undefined;
  if (now) documents.replace(document, now);
  else documents.close(document);
  studio.changes.tell();
}
