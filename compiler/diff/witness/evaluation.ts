import type { Choice } from "./domain.ts";
import { finished, nothingTaken, type Taken, take, takeBack, takesBack } from "./fold.ts";
import type { Graph } from "./graph.ts";
import { type Element, keyOf } from "./key.ts";
import type { Gathering, GraphNode } from "./nodes.ts";

/** What reads a node: as which argument, where it is an aggregate. */
interface Reader {
  readonly node: GraphNode;
  readonly at: number;
}

/** So many nodes may still be worked out. */
export interface Work {
  nodes: number;
}

/** One answer to each variable of a graph, and what comes of them. A changed answer works out again what reads it. */
export class Evaluation {
  readonly #graph: Graph;
  readonly #choices: Choice[];
  readonly #outcomes: Element[];
  readonly #taken: Taken[] = [];
  readonly #readers: Reader[][];
  readonly #leaves: GraphNode[][];
  /** Nodes that are to be worked out again: a bit for each index. */
  readonly #due: Int32Array;
  /** Aggregates that have to take everything in again. */
  readonly #stale: Uint8Array;
  readonly #work: Work;

  constructor(graph: Graph, choices: readonly Choice[], work: Work) {
    const { nodes, variables } = graph;
    work.nodes -= nodes.length;
    this.#work = work;
    this.#graph = graph;
    this.#choices = [...choices];
    this.#outcomes = new Array(nodes.length);
    this.#readers = nodes.map(() => []);
    this.#leaves = variables.map(() => []);
    this.#due = new Int32Array(Math.ceil(nodes.length / 32));
    this.#stale = new Uint8Array(nodes.length).fill(1);
    for (const node of nodes) {
      if (node.kind === "leaf") {
        this.#leaves[node.variable.position]!.push(node);
        this.#readers[node.asked.index]!.push({ node, at: 0 });
      } else for (const [at, { index }] of node.children.entries()) this.#readers[index]!.push({ node, at });
      this.#outcomes[node.index] = this.#workedOut(node);
    }
  }

  get choices(): readonly Choice[] {
    return this.#choices;
  }

  outcome({ index }: GraphNode): Element {
    return this.#outcomes[index]!;
  }

  set(position: number, choice: Choice): void {
    if (this.#choices[position] === choice) return;
    this.#choices[position] = choice;
    const due = this.#due;
    for (const { index } of this.#leaves[position]!) due[index >>> 5]! |= 1 << (index & 31);
    // What reads a node stands behind it.
    for (let word = (this.#leaves[position]![0]?.index ?? 0) >>> 5; word < due.length; word++) {
      while (due[word] !== 0) {
        const bit = 31 - Math.clz32(due[word]! & -due[word]!);
        due[word]! &= ~(1 << bit);
        this.#again(word * 32 + bit);
      }
    }
  }

  #again(index: number): void {
    this.#work.nodes -= 1;
    const before = this.#outcomes[index]!;
    const after = this.#workedOut(this.#graph.nodes[index]!);
    if (before === after || keyOf(before) === keyOf(after)) return;
    this.#outcomes[index] = after;
    for (const { node, at } of this.#readers[index]!) {
      if (node.kind === "gathering") this.#exchange(node, at, before, after);
      this.#due[node.index >>> 5]! |= 1 << (node.index & 31);
    }
  }

  #workedOut(node: GraphNode): Element {
    switch (node.kind) {
      case "leaf":
        return node.read(
          this.#choices[node.variable.position]![node.side],
          this.#outcomes[node.asked.index]!,
        );
      case "step":
        return node.apply(node.children.map(({ index }) => this.#outcomes[index]!));
      case "gathering":
        if (this.#stale[node.index]) this.#gather(node);
        return finished(node.fold, this.#taken[node.index]!);
    }
  }

  #exchange(node: Gathering, at: number, before: Element, after: Element): void {
    if (!takesBack(node.fold)) {
      this.#stale[node.index] = 1;
      return;
    }
    const taken = this.#taken[node.index]!;
    takeBack(taken, before, node.instead[at]);
    take(taken, after, node.instead[at]);
  }

  #gather({ index, fold, children, instead }: Gathering): void {
    const taken = nothingTaken(fold);
    for (let at = 0; at < children.length; at++)
      take(taken, this.#outcomes[children[at]!.index]!, instead[at]);
    this.#taken[index] = taken;
    this.#stale[index] = 0;
    this.#work.nodes -= children.length;
  }
}
