import type * as tree from "../../grammar/tree.ts";

const place = /(?<!\\)\{\s*([\p{L}_][\p{L}\p{N}\p{M}_.]*)\s*\|/gu;

/** The names whose answers a text shows, `child_name` in `{child_name | "your child"}`, where they stand in the file. */
export function namesInText(text: string, { start, end }: tree.Spanned): readonly tree.Name[] {
  const found: tree.Name[] = [];
  for (const match of text.slice(start, end).matchAll(place)) {
    const name = match[1] ?? "";
    const at = start + match.index + match[0].indexOf(name);
    found.push({ kind: "name", text: name, start: at, end: at + name.length });
  }
  return found;
}
