import type { IToken, TokenType } from "chevrotain";
import type { Parsed } from "../index.ts";
import { sign, word } from "../tokens.ts";
import { children, type Node } from "../walk.ts";

/** The block around a place in the text, and from where it is to be read again. */
export interface Where {
  /** The rule whose block it is. */
  readonly rule: string;
  /** The first token of the part at the place, or of what comes behind the last part before it. */
  readonly from: number;
}

/** Whose block a node has, by its kind. */
const rules: Readonly<Record<string, string>> = {
  form: "members",
  block: "members",
  section: "members",
  repeat: "members",
  when: "members",
  options: "options",
  grid: "grid",
  score: "scoreTerms",
  bands: "bands",
  band: "bandTerms",
  cutoff: "cutoffTerms",
  flag: "flagTerms",
  table: "tableLines",
  example: "example",
  "given entry": "entry",
  licence: "licenceTerms",
  translation: "translation",
  "translation entry": "entriesWithin",
  "translation variant": "entriesWithin",
  programme: "programmeMembers",
  "programme step": "stepTerms",
};

/** Finds the innermost block that holds the offset. What comes before its part at the offset cannot matter. */
export function whereAt({ tree, tokens }: Parsed, offset: number): Where {
  let where: Where = { rule: "file", from: firstFrom(tokens, partFrom(tree, 0, offset, tokens)) };
  const visit = (node: Node): void => {
    const rule = rules[node.kind];
    if (rule !== undefined) {
      const inside = insideOf(node, tokens);
      if (inside === undefined || inside > offset) return;
      where = { rule, from: firstFrom(tokens, partFrom(node, inside, offset, tokens)) };
    }
    const around = children(node).findLast((child) => child.start < offset && reaches(child, offset, tokens));
    if (around !== undefined) visit(around);
  };
  visit(tree);
  return where;
}

/** Whether the node still holds the offset: one that is not closed holds what stands behind it. */
function reaches(node: Node, offset: number, tokens: readonly IToken[]): boolean {
  if (offset < node.end) return true;
  return (offset === node.end && !isClosed(node, tokens)) || isOpen(node, tokens);
}

/** Whether the node is a block that lacks its end. What could not be read behind its last part belongs to it. */
function isOpen(node: Node, tokens: readonly IToken[]): boolean {
  if (rules[node.kind] === undefined) return false;
  if (isLoose(node, tokens)) return true;
  let depth = 0;
  for (let i = firstFrom(tokens, node.start); i < tokens.length && tokens[i]!.startOffset < node.end; i++) {
    if (tokens[i]!.tokenType === sign["{"]) depth += 1;
    else if (tokens[i]!.tokenType === sign["}"]) depth -= 1;
  }
  return depth > 0;
}

/** Where the part of the block stands that the offset is in or behind. */
function partFrom(node: Node, inside: number, offset: number, tokens: readonly IToken[]): number {
  const part = children(node).findLast((child) => child.start >= inside && child.start < offset);
  if (part === undefined) return inside;
  // A comma may stand behind an entry.
  if (isClosed(part, tokens) && part.kind !== "given entry" && part.end <= offset) return part.end;
  // The nodes of these lines do not begin with the word that begins the line.
  const beginnings = lines[node.kind] ?? [];
  for (let i = firstFrom(tokens, offset) - 1; i >= 0 && tokens[i]!.startOffset >= inside; i--) {
    if (beginnings.includes(tokens[i]!.tokenType)) return tokens[i]!.startOffset;
  }
  return part.start;
}

const lines: Readonly<Record<string, readonly TokenType[]>> = {
  example: [word.expect],
  table: [word.columns, word.row],
};

/** Whether the node is a block that has its end: nothing can go on behind it. */
function isClosed(node: Node, tokens: readonly IToken[]): boolean {
  const last = tokens[firstFrom(tokens, node.end) - 1];
  return rules[node.kind] !== undefined && node.kind !== "options" && last?.tokenType === sign["}"];
}

/** Where the block of a node begins; undefined while it is not opened. */
function insideOf(node: Node, tokens: readonly IToken[]): number | undefined {
  if (isLoose(node, tokens)) return node.start;
  for (let i = firstFrom(tokens, node.start); i < tokens.length && tokens[i]!.startOffset < node.end; i++) {
    if (tokens[i]!.tokenType === sign["{"]) return tokens[i]!.endOffset! + 1;
  }
  return undefined;
}

/** Parts of a form that stand outside of it are read as a form that nothing opens. */
function isLoose(node: Node, tokens: readonly IToken[]): boolean {
  return node.kind === "form" && tokens[firstFrom(tokens, node.start)]?.tokenType !== word.form;
}

/** The index of the first token that starts at the offset or behind it. */
export function firstFrom(tokens: readonly IToken[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.startOffset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
