import { finished, nothingTaken, take } from "../witness/fold.ts";
import type { Graph } from "../witness/graph.ts";
import type { Element } from "../witness/key.ts";
import type { Gathering, GraphNode, Leaf } from "../witness/nodes.ts";

/** Works out all nodes of a graph, again and again, each time with other answers. */
export class Outcomes {
  readonly #nodes: readonly GraphNode[];
  readonly #outcomes: Element[];
  /** What a leaf reads of each answer while its item is asked, by the leaf's index. */
  readonly #readings: readonly (readonly Element[])[];

  constructor({ nodes }: Graph) {
    this.#nodes = nodes;
    this.#outcomes = new Array(nodes.length);
    this.#readings = nodes.map((node) =>
      node.kind === "leaf"
        ? node.variable.space.choices.map((choice) => node.read(choice[node.side], true))
        : [],
    );
  }

  of({ index }: GraphNode): Element {
    return this.#outcomes[index]!;
  }

  /** `chosen`: by the position of a variable, the place of the answer among its choices. */
  workOut(chosen: Uint16Array): void {
    const outcomes = this.#outcomes;
    for (const node of this.#nodes) {
      switch (node.kind) {
        case "leaf":
          outcomes[node.index] = this.#read(node, chosen[node.variable.position]!);
          break;
        case "step":
          outcomes[node.index] = node.apply(node.children.map(({ index }) => outcomes[index]!));
          break;
        case "gathering":
          outcomes[node.index] = this.#sum(node) ?? this.#gathered(node);
      }
    }
  }

  #read(node: Leaf, at: number): Element {
    const asked = this.#outcomes[node.asked.index]!;
    if (asked === true) return this.#readings[node.index]![at]!;
    return node.read(node.variable.space.choices[at]![node.side], asked);
  }

  /** Most of what there is to do is to add up whole numbers. */
  #sum({ fold, children }: Gathering): number | undefined {
    if (fold.op !== "sum") return undefined;
    let sum = 0;
    for (const { index } of children) {
      const outcome = this.#outcomes[index];
      if (typeof outcome !== "number") return undefined;
      sum += outcome;
    }
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  #gathered({ fold, children, instead }: Gathering): Element {
    const taken = nothingTaken(fold);
    for (let at = 0; at < children.length; at++)
      take(taken, this.#outcomes[children[at]!.index]!, instead[at]);
    return finished(fold, taken);
  }
}
