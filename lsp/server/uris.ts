/**
 * Paths are what the workspace knows files by. A file on the disk is known by its path, written with `/`; anything else
 * (a folder in the browser, a revision) by its whole URI.
 */
export function pathOf(uri: string): string {
  if (!uri.startsWith("file://")) return uri;
  const path = decodeURIComponent(new URL(uri).pathname);
  // file:///c%3A/forms is c:/forms
  return /^\/[a-z]:/i.test(path) ? path[1]!.toLowerCase() + path.slice(2) : path;
}

export function uriOf(path: string): string {
  if (/^[a-z][a-z+.-]+:\//i.test(path)) return path;
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `file://${encoded.startsWith("/") ? "" : "/"}${encoded}`;
}
