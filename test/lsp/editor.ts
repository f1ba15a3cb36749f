import type { Edit } from "../../compiler/index.ts";
import type { Disk } from "../../lsp/workspace/disk.ts";
import type { View } from "../../lsp/workspace/view.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";

const marks = /<\||\|>|<>/g;

/** An editor without a screen. `<>` in a text is where the cursor is, `<|…|>` what is meant by the answer. */
export interface Editor {
  readonly workspace: Workspace;
  readonly view: View;
  readonly offset: number;
  /** The files without marks. */
  readonly texts: Readonly<Record<string, string>>;
  /** What stands between `<|` and `|>`, by file. */
  readonly marked: readonly { readonly file: string; readonly start: number; readonly end: number }[];
}

/** The files, with `<>` in one of them. The first is looked at where there is no cursor. */
export function editor(files: Readonly<Record<string, string>>): Editor {
  const texts = new Map<string, string>();
  const marked: { file: string; start: number; end: number }[] = [];
  let path = Object.keys(files)[0]!;
  let offset = 0;
  for (const [file, text] of Object.entries(files)) {
    let removed = 0;
    const starts: number[] = [];
    for (const match of text.matchAll(marks)) {
      const at = match.index - removed;
      removed += match[0].length;
      if (match[0] === "<>") [path, offset] = [file, at];
      else if (match[0] === "<|") starts.push(at);
      else marked.push({ file, start: starts.pop()!, end: at });
    }
    texts.set(file, text.replaceAll(marks, ""));
  }
  const workspace = new Workspace(memoryDisk(texts));
  return { workspace, view: workspace.view(path)!, offset, texts: Object.fromEntries(texts), marked };
}

/** The files after edits, which may come in any order; of two at one place, the first goes first. */
export function apply(
  texts: Readonly<Record<string, string>>,
  edits: readonly Edit[],
): Readonly<Record<string, string>> {
  const after = { ...texts };
  const backwards = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => b.span.start - a.span.start || b.i - a.i);
  for (const { span, text } of backwards) {
    const before = after[span.file]!;
    after[span.file] = before.slice(0, span.start) + text + before.slice(span.end);
  }
  return after;
}

export function memoryDisk(texts: ReadonlyMap<string, string>): Disk {
  return {
    read: (path) => texts.get(path),
    siblings: (path) => {
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      return [...texts.keys()].filter(
        (other) => other.startsWith(folder) && !other.includes("/", folder.length),
      );
    },
    forms: () => [...texts.keys()].filter((path) => path.endsWith(".form")),
  };
}
