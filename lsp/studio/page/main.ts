import { startWorker } from "../../worker/start.ts";
import { FolderError } from "../folder/folder.ts";
import { openFolder } from "../folder/open.ts";
import { ShareError, sharedFiles } from "../share.ts";
import { begin } from "./begin.ts";
import { SharedFolder } from "./model/shared-folder.ts";
import { Studio } from "./model/studio.ts";
import { show } from "./page.ts";

const place = document.querySelector<HTMLElement>("#studio")!;

async function start(): Promise<void> {
  // The worker is fetched while the files are read.
  const worker = startWorker();
  const shared = await sharedFiles(location.href);
  const { folder, gallery } = shared
    ? { folder: new SharedFolder(shared), gallery: null }
    : await openFolder();
  const studio = new Studio(folder, gallery, worker);
  studio.isShared = shared !== null;
  show(studio, place);
  await begin(studio);
}

// An address that is pasted over this one, and differs behind the # alone, opens nothing by itself.
window.addEventListener("hashchange", () => {
  if (/^#(?:form|token|enter)=/.test(location.hash)) location.reload();
});

start().catch((error: unknown) => {
  const isExpected = error instanceof FolderError || error instanceof ShareError;
  const words = document.createElement("p");
  words.className = "obstacle";
  words.role = "alert";
  words.textContent = isExpected
    ? error.message
    : "The studio could not start. Reload the page to try again.";
  place.replaceChildren(words);
  if (!isExpected) throw error;
});
