import { openFolder } from "../../folder/open.ts";
import { zipped } from "../../folder/zip.ts";
import { ShareError, shareLink } from "../../share.ts";
import { folderOf } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { Unsaved } from "../model/unsaved.ts";
import { failed } from "./failed.ts";
import { saveAll } from "./save.ts";

/** Makes a link that holds the form in sight and what lies beside it, as it is now, and copies it. */
export async function share(studio: Studio): Promise<void> {
  const { documents, files, asking } = studio;
  const folder = folderOf(documents.active?.path ?? "");
  const paths = files.paths.filter((path) => folderOf(path) === folder);
  const shared = paths.map((path) => ({ path, text: documents.get(path)?.text ?? files.get(path)!.text }));
  try {
    const link = await shareLink(shared, location.href.split("#")[0]!);
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    const what = shared.length === 1 ? "the file" : `the ${shared.length} files`;
    const where = /^(127\.0\.0\.1|localhost|\[::1\])$/.test(location.hostname)
      ? " It opens where this address does: on this computer."
      : "";
    const page = document.createElement("div");
    const words = document.createElement("p");
    words.textContent = `${isCopied ? "The link is copied. " : ""}It holds ${what} itself; nothing is sent to a server.${where}`;
    const field = document.createElement("textarea");
    field.readOnly = true;
    field.rows = 4;
    field.value = link;
    field.setAttribute("aria-label", "Link");
    page.append(words, field);
    asking.ask({ kind: "page", title: `Share ${documents.active?.path ?? "the files"}`, page });
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    await asking.choice("It cannot be shared by a link", error.message, [[true, "OK"]]);
  }
}

/** Puts what came with a link among the files that are kept, under other names where those are taken. */
export async function keepCopy(studio: Studio): Promise<void> {
  await saveAll(studio);
  try {
    const { folder } = await openFolder();
    const taken = new Set((await folder.list()).map(({ path }) => path));
    const paths = studio.files.paths;
    let below = "";
    for (let count = 1; paths.some((path) => taken.has(below + path)); count += 1)
      below = count === 1 ? "shared/" : `shared-${count}/`;
    for (const path of paths) await folder.write(below + path, studio.files.get(path)!.text, null);
    const active = studio.documents.active?.path ?? paths[0];
    if (active) new Unsaved(folder.name).leave(below + active);
    studio.isShared = false;
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  } catch (error) {
    failed(studio, error);
  }
}

/** All files as one archive, as they are saved. */
export async function exportFiles(studio: Studio): Promise<void> {
  const { unsaved } = studio.documents;
  if (unsaved.length > 0) {
    const isSaved = await studio.asking.choice(
      "Save before exporting?",
      `${unsaved.map(({ path }) => path).join(", ")}: not saved. What is exported is what is saved.`,
      [
        [true, "Save, then export"],
        [false, "Export as saved"],
      ],
    );
    if (isSaved === undefined) return;
    if (isSaved) await saveAll(studio);
  }
  const address = URL.createObjectURL(await zipped(studio.folder));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${studio.folder.name.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "forms"}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
