/** A line of the tree: a file, or a folder. */
export interface Line {
  /** Of a folder with its slash. */
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly isFolder: boolean;
  readonly isOpen: boolean;
}

/** The lines that are in sight: folders first, each by its name; what stands in a folded one is left out. */
export function treeOf(paths: readonly string[], folded: ReadonlySet<string>, below = ""): readonly Line[] {
  const depth = below.split("/").length - 1;
  const own = paths.filter((path) => path.startsWith(below));
  const names = [...new Set(own.map((path) => path.slice(below.length).replace(/\/.*$/s, "/")))];
  return names.sort(byName).flatMap((name): readonly Line[] => {
    const path = below + name;
    const isFolder = name.endsWith("/");
    const isOpen = isFolder && !folded.has(path);
    const line = { path, name: isFolder ? name.slice(0, -1) : name, depth, isFolder, isOpen };
    return isOpen ? [line, ...treeOf(own, folded, path)] : [line];
  });
}

function byName(a: string, b: string): number {
  const [folderA, folderB] = [a.endsWith("/"), b.endsWith("/")];
  if (folderA !== folderB) return folderA ? -1 : 1;
  return a.localeCompare(b, "en", { numeric: true });
}
