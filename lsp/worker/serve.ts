import type { Connection } from "vscode-languageserver";
import type { CommittedNow, FilesNow } from "../server/requests.ts";
import { serve } from "../server/serve.ts";
import { pathOf } from "../server/uris.ts";
import { MemoryCommitted } from "../workspace/memory-committed.ts";
import { MemoryDisk } from "./memory-disk.ts";

/** The pages about diagnostics, by code. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Serves an editor that keeps the files itself, and tells of them with `formscript/files` and
 * `formscript/committed`. Nobody waits for the pages: until they are there, messages stand without them.
 */
export function serveWorker(connection: Connection, coming: Promise<Pages>): void {
  const disk = new MemoryDisk();
  let pages: Pages = new Map();
  coming.then(
    (come) => {
      pages = come;
    },
    (error: unknown) => connection.console.error(`There are no pages about messages: ${error}`),
  );
  const committed = new MemoryCommitted();
  const { touched } = serve(connection, disk, { pageOf: (code) => pages.get(code), committed });
  connection.onNotification("formscript/files", ({ files }: FilesNow) => {
    touched(
      files.map(({ uri, text }) => {
        const path = pathOf(uri);
        return { path, comesOrGoes: disk.put(path, text) };
      }),
    );
  });
  connection.onNotification("formscript/committed", ({ revision, files }: CommittedNow) =>
    committed.set({ revision, files: files.map(({ uri, text }) => ({ path: pathOf(uri), text })) }),
  );
}
