import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";

/** A place that leads to another file, or out of the workspace. */
export interface Link extends tree.Spanned {
  readonly to: { readonly file: string } | { readonly url: string };
}

/** The files that are imported, looked up and shown, and every web address in a text. */
export function links({ path, text, syntax }: View): readonly Link[] {
  const found: Link[] = [];
  const file = (node: tree.Text | null) => {
    if (!node || node.value === "") return;
    found.push({ ...inMarks(text, node), to: { file: resolvePath(path, node.value) } });
  };
  walk(syntax.tree, (node) => {
    if (node.kind === "import" || node.kind === "table" || node.kind === "uses")
      file((node as tree.Import | tree.Table | tree.Uses).path);
    else if (node.kind === "many of") file((node as unknown as tree.ManyOf).figure);
    else if (node.kind === "text") found.push(...addresses(text, node));
  });
  return found;
}

/** What a text says, without its quotation marks. */
function inMarks(text: string, { start, end }: tree.Spanned): tree.Spanned {
  const marks = text.startsWith('"""', start) ? 3 : 1;
  return { start: start + marks, end: text[end - 1] === '"' ? end - marks : end };
}

function addresses(text: string, { start, end }: tree.Spanned): Link[] {
  return [...text.slice(start, end).matchAll(/https?:\/\/[^\s"'<>{}|\\^`]+/g)].map((match) => {
    // A full stop or bracket behind an address belongs to the sentence.
    const url = match[0].replace(/[.,;:!?)\]]+$/, "");
    const from = start + match.index;
    return { start: from, end: from + url.length, to: { url } };
  });
}
