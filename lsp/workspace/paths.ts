/** The path that `reference`, as written in the file `from`, stands for. Both are written with `/`. */
export function resolvePath(from: string, reference: string): string {
  if (/^(\/|[a-z]:\/|[a-z][a-z+.-]*:\/\/)/i.test(reference)) return reference;
  const parts = from.split("/").slice(0, -1);
  for (const step of reference.split(/[\\/]/)) {
    if (step === "..") parts.pop();
    else if (step !== "." && step !== "") parts.push(step);
  }
  return parts.join("/");
}

/** The folder that a path stands in, with the `/` behind it. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
