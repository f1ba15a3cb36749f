import { DefinitionError } from "./error.ts";
import type { Run } from "./run.ts";

/** Something that is worked out from other things: an item's state, a score, whether a section is shown. */
export interface Node {
  /** As a person knows it, for messages. */
  readonly name: string;
  /** What it is worked out from. */
  readonly reads: Set<Node>;
  readonly readers: Node[];
  /** Its place in the order in which everything comes after what it reads. */
  rank: number;
  /** Works out its value anew; whether what reads it must do so, too. */
  update: (run: Run) => boolean;
}

export function createNode(name: string): Node {
  return { name, reads: new Set(), readers: [], rank: -1, update: () => false };
}

/** The nodes in an order in which each comes after what it reads; otherwise as they were given. */
export function inOrder(nodes: readonly Node[]): readonly Node[] {
  const waiting = new Map<Node, number>();
  for (const node of nodes) {
    waiting.set(node, node.reads.size);
    for (const read of node.reads) read.readers.push(node);
  }
  const ordered = nodes.filter((node) => node.reads.size === 0);
  for (const [rank, node] of ordered.entries()) {
    node.rank = rank;
    for (const reader of node.readers) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ordered.push(reader);
    }
  }
  if (ordered.length < nodes.length) throw new DefinitionError(circleMessage(nodes));
  return ordered;
}

function circleMessage(nodes: readonly Node[]): string {
  const path: Node[] = [];
  let node = nodes.find((each) => each.rank < 0);
  while (node && !path.includes(node)) {
    path.push(node);
    node = [...node.reads].find((read) => read.rank < 0);
  }
  const circle = node ? path.slice(path.indexOf(node)) : path;
  return `These depend on each other in a circle: ${circle.map((each) => each.name).join(", ")}.`;
}

/** The nodes that are still to be updated, smallest rank first, none twice. */
export class Agenda {
  private readonly heap: Node[] = [];
  private readonly listed: Uint8Array;

  constructor(size: number) {
    this.listed = new Uint8Array(size);
  }

  add(node: Node): void {
    if (this.listed[node.rank] === 1) return;
    this.listed[node.rank] = 1;
    const heap = this.heap;
    let at = heap.length;
    while (at > 0) {
      const above = heap[(at - 1) >> 1]!;
      if (above.rank <= node.rank) break;
      heap[at] = above;
      at = (at - 1) >> 1;
    }
    heap[at] = node;
  }

  next(): Node | undefined {
    const heap = this.heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    this.listed[first.rank] = 0;
    if (heap.length > 0) this.sink(last);
    return first;
  }

  private sink(node: Node): void {
    const heap = this.heap;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.rank < heap[below]!.rank) below += 1;
      if (heap[below]!.rank >= node.rank) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = node;
  }
}
