import { type Code, outcome } from "./code.ts";
import type { Names } from "./names.ts";

/** A step of the evaluation: the statements that work out one thing, and what they read. */
export class Node {
  readonly name: string;
  /** What it is and where it stands, as a comment. */
  readonly comment: string;
  readonly lines: string[] = [];
  /** Worked out from its readings last, so that they come after its lines. */
  readonly late: (() => readonly string[])[] = [];
  readonly reads = new Set<Node>();
  readonly #names: Names;

  constructor(name: string, comment: string, names: Names) {
    this.name = name;
    this.comment = comment;
    this.#names = names;
  }

  /** Ends the statements with one that gives the node's name its outcome. */
  conclude(code: Code, text = outcome(code)): void {
    const last = this.lines.at(-1) ?? "";
    const head = `const ${code.value} = `;
    // What was given a name just before gets this one instead.
    if (text === code.value && last.startsWith(head))
      this.lines[this.lines.length - 1] = `const ${this.name} = ${last.slice(head.length)}`;
    else this.lines.push(`const ${this.name} = ${text};`);
  }

  take(hint: string): string {
    return this.#names.take(hint);
  }

  text(): readonly string[] {
    return [...this.lines, ...this.late.flatMap((lines) => lines())];
  }
}

/** Each node after what it reads; otherwise in the given order. */
export function inOrder(nodes: readonly Node[]): readonly Node[] {
  const rank = new Map(nodes.map((node, index) => [node, index]));
  const ordered = new Set<Node>();
  const visit = (node: Node): void => {
    if (ordered.has(node)) return;
    const reads = [...node.reads].filter((read) => read !== node);
    for (const read of reads.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))) visit(read);
    ordered.add(node);
  };
  for (const node of nodes) visit(node);
  return [...ordered];
}
