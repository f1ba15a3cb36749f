/**
 * Paths are what the workspace knows files by, written with `/` and as people write them, so that a file can name
 * another. A file on the disk is known by its path; one elsewhere (a folder in the browser) has the beginning of its
 * URI before it.
 */
export function pathOf(uri: string): string {
  const [, place, encoded] = splitUri.exec(uri) ?? ["", uri, ""];
  const path = decoded(encoded!);
  if (place !== "file://") return place + path;
  // file:///c%3A/forms is c:/forms
  return /^\/[a-z]:/i.test(path) ? path[1]!.toLowerCase() + path.slice(2) : path;
}

/** A `%` that nothing was encoded by stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function uriOf(path: string): string {
  const [, place, below] = splitUri.exec(path) ?? ["", "file://", path.startsWith("/") ? path : `/${path}`];
  return place + below!.split("/").map(encodeURIComponent).join("/");
}

/** A scheme with an authority, if it has one; and what stands below. A letter alone is a drive. */
const splitUri = /^([a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?)(.*)$/is;
