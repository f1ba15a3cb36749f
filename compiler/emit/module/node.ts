import { type Code, named, outcome } from "./code.ts";
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

  /** The code under a name of its own; what is only a name stays as it is. */
  local(hint: string, code: Code): Code {
    if (/^\w+$/.test(code.value) && code.needs.length < 2) return code;
    const name = this.#names.take(hint);
    this.lines.push(`const ${name} = ${outcome(code)};`);
    return named(name, code.facts);
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
    for (const read of reads.sort((a, b) => rank.get(a)! - rank.get(b)!)) visit(read);
    ordered.add(node);
  };
  for (const node of nodes) visit(node);
  return [...ordered];
}
