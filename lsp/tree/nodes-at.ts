import type { Spanned } from "../../grammar/tree.ts";
import { children, type Node } from "../../grammar/walk.ts";

/** The nodes that hold an offset, innermost first. An end belongs to a node only where nothing begins there. */
export function nodesAt(root: Node, offset: number): readonly Node[] {
  const found: Node[] = [root];
  for (let inside: Node | undefined = root; inside; ) {
    const here: Node[] = children(inside).filter((child) => holds(child, offset));
    inside = here.find(({ end }) => offset < end) ?? here.at(-1);
    if (inside) found.unshift(inside);
  }
  return found;
}

function holds({ start, end }: Spanned, offset: number): boolean {
  return start <= offset && offset <= end;
}
