import type { Spanned } from "../../grammar/tree.ts";

/** A stretch of text with what is in it: the text of a part ends where that of the next begins. */
export interface Chunk {
  /** What it is by kind and name, such as `item q1`; the same in all versions. */
  readonly key: string;
  readonly text: string;
  /** Undefined where nothing in it can be merged by itself. */
  readonly inner?: Chunks;
}

/** The text of something that holds parts: `head`, the parts and `tail`, one behind the other, are the whole of it. */
export interface Chunks {
  readonly head: string;
  readonly parts: readonly Chunk[];
  readonly tail: string;
}

interface Node extends Spanned {
  readonly kind?: string;
  readonly [part: string]: unknown;
}

/** What stands in a list of its own, without anything between its parts. */
const lists = ["declarations", "members", "rows", "columns", "bands", "options", "entries"];

/** Nodes that only lead to a list. */
const ways = ["options", "type", "scale"];

/** The text of a file by its declarations, the members of its forms, and so on down to options and bands. */
export function chunksOf(text: string, tree: Spanned): Chunks {
  return within(text, tree as Node, 0, text.length) ?? { head: text, parts: [], tail: "" };
}

function within(text: string, node: Node, from: number, to: number): Chunks | undefined {
  const parts = partsOf(node);
  if (parts.length === 0) return undefined;
  const bounds = parts.map(({ end }, at) => endOfLine(text, end, parts[at + 1]?.start ?? to));
  const head = headEnd(text, from, parts[0]!.start);
  const seen = new Map<string, number>();
  return {
    head: text.slice(from, head),
    parts: parts.map((part, at) => {
      const start = at === 0 ? head : bounds[at - 1]!;
      const name = keyOf(text, part);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      const inner = within(text, part, start, bounds[at]!);
      const key = count === 1 ? name : `${name} ${count}`;
      return { key, text: text.slice(start, bounds[at]!), ...(inner && { inner }) };
    }),
    tail: text.slice(bounds.at(-1)!, to),
  };
}

function partsOf(node: Node): Node[] {
  const own = lists.flatMap((list) => (isNodes(node[list]) ? node[list] : []));
  const led = ways.flatMap((way) => (isNode(node[way]) ? partsOf(node[way]) : []));
  return [...own, ...led].sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}

function isNodes(value: unknown): value is readonly Node[] {
  return Array.isArray(value) && value.every(isNode);
}

/** A line belongs whole to what ends on it, with a comment behind; unless something else begins on it. */
function endOfLine(text: string, end: number, next: number): number {
  const line = text.indexOf("\n", end);
  const isAlone = line >= 0 && line < next && /^[^{}]*$/.test(commentless(text.slice(end, line)));
  return isAlone ? line + 1 : end;
}

function commentless(text: string): string {
  return text.replace(/(\/\/|#).*|\/\*.*?\*\//g, "");
}

/** The first part begins behind the line of the brace that opens its list, with the comments above it. */
function headEnd(text: string, from: number, start: number): number {
  const brace = text.lastIndexOf("{", start - 1);
  if (brace < from) return from;
  const line = text.indexOf("\n", brace);
  return line >= 0 && line < start ? line + 1 : brace + 1;
}

function keyOf(text: string, node: Node): string {
  const named = node.kind === "option" ? (node.code ?? node.score) : (node.name ?? node.tag);
  if (node.kind === "table row" && isNodes(node.keys))
    return `row ${text.slice(node.start, node.keys.at(-1)?.end ?? node.end)}`;
  if (node.kind === "bands") return beforeBrace(text, node);
  const name = isNode(named) ? text.slice(named.start, named.end) : beforeBrace(text, node);
  return `${node.kind} ${name}`;
}

function beforeBrace(text: string, { start, end }: Spanned): string {
  return text
    .slice(start, end)
    .split(/["{\n]/)[0]!
    .trim();
}
