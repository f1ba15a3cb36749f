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
  const isOpen = ({ rank }: Node): boolean => rank < 0;
  let node = nodes.find(isOpen)!;
  for (; !path.includes(node); node = [...node.reads].find(isOpen)!) path.push(node);
  const circle = path.slice(path.indexOf(node));
  return `These depend on each other in a circle: ${circle.map(({ name }) => name).join(", ")}.`;
}

/** The nodes that are still to be updated, smallest rank first, none twice. */
export class Agenda {
  private readonly nodes: readonly Node[];
  /** 1 at the rank of each. To look through them costs less than to keep them in order. */
  private readonly listed: Uint8Array;
  private first = 0;

  /** `nodes` are all there are, by rank. */
  constructor(nodes: readonly Node[]) {
    this.nodes = nodes;
    this.listed = new Uint8Array(nodes.length);
  }

  add({ rank }: Node): void {
    this.listed[rank] = 1;
    this.first = Math.min(this.first, rank);
  }

  next(): Node | undefined {
    const { listed } = this;
    const rank = listed.indexOf(1, this.first);
    this.first = rank < 0 ? listed.length : rank;
    listed[this.first] = 0;
    return this.nodes[rank];
  }
}
