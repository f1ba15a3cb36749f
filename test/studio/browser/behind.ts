import { KeptFolder } from "../../../lsp/studio/folder/kept.ts";
import { openFolder } from "../../../lsp/studio/folder/open.ts";
import { zipped } from "../../../lsp/studio/folder/zip.ts";
import { sharedFiles, shareLink } from "../../../lsp/studio/share.ts";
import { startWorker } from "../../../lsp/worker/start.ts";

/** What is behind the studio's page, for a test that does what the page does. */
const behind = { KeptFolder, openFolder, sharedFiles, shareLink, startWorker, zipped };
export type Behind = typeof behind;

Object.assign(globalThis, { behind });
