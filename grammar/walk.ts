import type { Spanned } from "./tree.ts";

/** Any node of the tree. */
export interface Node extends Spanned {
  readonly kind: string;
}

/** Blocks with many parts are gone through again and again, by whoever looks for a place in a long form. */
const long = new WeakMap<Node, readonly Node[]>();

/** The nodes right under a node, in the order of the text. */
export function children(node: Node): readonly Node[] {
  const known = long.get(node);
  if (known) return known;
  const found: Node[] = [];
  for (const value of Object.values(node)) {
    for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) found.push(part);
  }
  found.sort((a, b) => a.start - b.start);
  if (found.length > 32) long.set(node, found);
  return found;
}

/** Visits a node and all that is in it, from the outside in. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "start" in value;
}
