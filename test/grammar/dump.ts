import type { Node } from "../../grammar/walk.ts";

/** The tree as people read it: a node a line, what it says behind it, what is in it below; holes and blanks left out. */
export function dump(node: Node, indent = ""): string {
  const leaf = leafOf(node);
  if (leaf !== undefined) return `${leaf}\n`;
  const entries = Object.entries(node).filter(([key]) => !["kind", "start", "end"].includes(key));
  const plain = entries.filter(
    ([, value]) => typeof value === "string" || typeof value === "number" || value === true,
  );
  const words = plain.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}=${value}`));
  let text = `${node.kind}${words.join("")}\n`;
  for (const [key, value] of entries) {
    const parts = (Array.isArray(value) ? value : [value]).filter(
      (part) => typeof part === "object" && part !== null,
    );
    for (const part of parts as Node[]) text += `${indent}  ${key}: ${dump(part, `${indent}  `)}`;
  }
  return text;
}

function leafOf(node: Node): string | undefined {
  const { kind, text, value } = node as Node & { text?: string; value?: unknown };
  if (kind === "name" || kind === "language tag") return text;
  if (kind === "text") return JSON.stringify(value);
  if ((kind === "number" || kind === "date") && typeof value !== "object") return String(value);
  return undefined;
}
