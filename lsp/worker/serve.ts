import type { Connection } from "vscode-languageserver";
import type { FilesNow } from "../server/requests.ts";
import { serve } from "../server/serve.ts";
import { pathOf } from "../server/uris.ts";
import { MemoryDisk } from "./memory-disk.ts";

/** The pages about diagnostics, by code. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Serves an editor that keeps the files itself, and tells of them with `formscript/files`. Pages are waited for by
 * nobody: until they are there, messages stand without them.
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
  const { touched } = serve(connection, disk, { pageOf: (code) => pages.get(code) });
  connection.onNotification("formscript/files", ({ files }: FilesNow) => {
    touched(
      files.map(({ uri, text }) => {
        const path = pathOf(uri);
        return { path, comesOrGoes: disk.put(path, text) };
      }),
    );
  });
}
