import type { Parsed } from "../../grammar/index.ts";
import { sign, word } from "../../grammar/tokens.ts";
import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";

/** How a part of a block is laid out. */
export interface Part {
  /** Parts of one kind that follow each other are aligned; parts without a kind are not. */
  readonly kind: "property" | "rule" | "option" | "band" | null;
  /** Where its columns begin, the first with the part itself; null where it has nothing in a column. */
  readonly columns: readonly (number | null)[];
  /** The author chooses its line: it may stand beside others. */
  readonly flows: boolean;
}

/** What the tree says about where lines begin, and about signs that stand close. */
export interface Parts {
  /** By the offset where the part begins. */
  readonly parts: ReadonlyMap<number, Part>;
  /** Minus signs and the hyphens of language tags, by offset: no blank behind them. */
  readonly signs: ReadonlySet<number>;
  /** The hyphens of language tags: no blank before them either. */
  readonly hyphens: ReadonlySet<number>;
}

type Node = tree.Spanned & { readonly kind: string };

export function partsOf({ tree: file, tokens, text }: Parsed): Parts {
  const parts = new Map<number, Part>();
  const signs = new Set<number>();
  const hyphens = new Set<number>();
  const add = (list: readonly Node[], flows = false) => {
    for (const node of list) parts.set(node.start, partOf(node, tokensFrom(tokens, node.start), flows));
  };
  walk(file, (node) => {
    const { kind, start, end } = node;
    for (const list of listsOf(node as unknown as Listed))
      add(list, kind === "example" || kind === "given entry");
    if ((kind === "number" || kind === "unary") && text[start] === "-") signs.add(start);
    if (kind !== "language tag") return;
    for (let at = text.indexOf("-", start); at >= 0 && at < end; at = text.indexOf("-", at + 1)) {
      signs.add(at);
      hyphens.add(at);
    }
  });
  tokens.forEach(({ tokenType, startOffset }, i) => {
    if (tokenType === word.expect) parts.set(startOffset, { kind: null, columns: [], flows: true });
    const beginsBlock = tokens[i - 1]?.tokenType === sign["{"];
    if (tokenType === word.columns && beginsBlock)
      parts.set(startOffset, { kind: null, columns: [], flows: false });
  });
  return { parts, signs, hyphens };
}

/** The lists of the tree whose parts stand on lines of their own. */
interface Listed {
  readonly kind: string;
  readonly declarations?: readonly Node[];
  readonly members?: readonly Node[];
  readonly options?: readonly Node[] | Node | null;
  readonly columns?: readonly Node[];
  readonly rows?: readonly Node[];
  readonly bands?: readonly Node[];
  readonly terms?: readonly Node[];
  readonly given?: readonly Node[];
  readonly entries?: readonly Node[];
  readonly variants?: readonly Node[];
}

function listsOf(node: Listed): (readonly Node[])[] {
  const { declarations, members, options, rows, bands, terms, given, entries, variants } = node;
  const columns = node.kind === "grid" ? node.columns : undefined;
  return [declarations, members, options, columns, rows, bands, terms, given, entries, variants].filter(
    (list) => Array.isArray(list),
  );
}

function partOf(node: Node, tokens: Following, flows: boolean): Part {
  switch (node.kind) {
    case "property":
    case "language":
    case "answered":
    case "licence":
      return { kind: "property", columns: [node.start, tokens(1)], flows };
    case "missing rule":
    case "rounding":
      return { kind: "rule", columns: [node.start, tokens(1)], flows };
    case "option": {
      const { score, code, label } = node as tree.Option;
      return {
        kind: "option",
        columns: [score?.start ?? null, code?.start ?? null, label?.start ?? null],
        flows,
      };
    }
    case "band": {
      const { name, label } = node as tree.Band;
      return { kind: "band", columns: [node.start, name?.start ?? null, label?.start ?? null], flows };
    }
    default:
      return { kind: null, columns: [], flows };
  }
}

/** The offset of the n-th token behind a place. */
type Following = (ahead: number) => number | null;

function tokensFrom(tokens: Parsed["tokens"], offset: number): Following {
  return (ahead) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.startOffset < offset) low = middle + 1;
      else high = middle;
    }
    return tokens[low + ahead]?.startOffset ?? null;
  };
}
