import { pathOf, uriOf } from "../../../server/uris.ts";

/** A file of the folder, `audit/audit.form`, as the server knows it. */
export function uriOfFile(path: string): string {
  return uriOf(`/${path}`);
}

export function fileOfUri(uri: string): string {
  return pathOf(uri).replace(/^\//, "");
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** With its slash; empty for a file that stands in no folder. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
