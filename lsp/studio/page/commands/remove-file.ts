import type { Studio } from "../model/studio.ts";
import { failed } from "./failed.ts";
import { save } from "./save.ts";

/** Removes a file for good, once the author has said that it is to go. */
export async function removeFile(studio: Studio, path: string): Promise<void> {
  const { files, documents, folder, asking } = studio;
  const seen = files.get(path);
  if (!seen) return;
  const where = folder.place === "disk" ? `from the folder ${folder.name}` : "from this browser";
  const isSure = await asking.choice(
    `Delete ${path}?`,
    `It is removed ${where}, and cannot be brought back here.`,
    [
      [true, "Delete"],
      [false, "Keep"],
    ],
  );
  if (!isSure) return;
  try {
    const written = await folder.remove(path, seen.stamp);
    if (!written.done) return studio.say(`${path} was changed elsewhere, and is still there.`);
    files.put(path, null);
    const open = documents.get(path);
    if (open) documents.close(open);
    studio.say(`${path} is deleted.`);
  } catch (error) {
    failed(studio, error);
  }
}

/** Closes a file; asks where that would lose something. */
export async function closeFile(studio: Studio, path: string): Promise<void> {
  const document = studio.documents.get(path);
  if (!document) return;
  const isLost =
    document.isUnsaved &&
    (await studio.asking.choice(`Close ${path}?`, "It has changes that are not saved.", [
      ["save" as const, "Save and close"],
      ["lose" as const, "Close without saving"],
      ["keep" as const, "Keep it open"],
    ]));
  if (isLost === undefined || isLost === "keep") return;
  if (isLost === "save") {
    await save(studio, document);
    if (document.isUnsaved) return;
  }
  studio.documents.close(document);
  void studio.shown.of(studio.documents.active?.path);
}
