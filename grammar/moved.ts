import type { Name, NumberLiteral, Spanned, Text } from "./tree.ts";

/** Parts of a tree as they stand so much further on in the text; themselves where that is nowhere else. */
export function moved<T extends Spanned>(parts: readonly T[], by: number): readonly T[] {
  return by === 0 ? parts : parts.map((part) => movedNode(part, by));
}

function movedNode<T extends Spanned>(part: T, by: number): T {
  const known = movedLeaf(part as Spanned as Leaf, by);
  if (known) return known as Spanned as T;
  const copy = { ...part, start: part.start + by, end: part.end + by };
  moveInside(copy as unknown as Inside, by);
  return copy;
}

type Leaf = Name | Text | NumberLiteral | (Spanned & { readonly kind: null });

/** Most of a tree are names and texts, and what is made in one and the same way is made fast. */
function movedLeaf(part: Leaf, by: number): Leaf | null {
  const [start, end] = [part.start + by, part.end + by];
  switch (part.kind) {
    case "name":
      return { kind: "name", start, end, text: part.text };
    case "text":
      return { kind: "text", start, end, value: part.value };
    case "number":
      return { kind: "number", start, end, value: part.value };
    default:
      return null;
  }
}

type Inside = Record<string, unknown>;

/** Puts copies in place of what a copy has in common with its original. */
function moveInside(copy: Inside, by: number): void {
  for (const key in copy) {
    const value = copy[key];
    if (isObject(value)) copy[key] = movedValue(value, by);
  }
}

function movedValue(value: object, by: number): unknown {
  if (Array.isArray(value)) {
    return value.length === 0
      ? value
      : value.map((one: unknown) => (isObject(one) ? movedValue(one, by) : one));
  }
  if ("start" in value) return movedNode(value as Spanned, by);
  const copy = { ...value };
  moveInside(copy, by);
  return copy;
}

/** Whether two parts of trees say the same, the other one so much further on in its text. */
export function isMoved(one: unknown, other: unknown, by: number): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  const entries = Object.entries(one);
  const others = other as Inside;
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) =>
      typeof value === "number" && (key === "start" || key === "end")
        ? others[key] === value + by
        : isMoved(value, others[key], by),
    )
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
