import type { FormSymbol, GroupSymbol } from "../bind/index.ts";

/** What a symbol is, in a word with its article: "an item", "a section". */
export function described(symbol: FormSymbol): string {
  switch (symbol.kind) {
    case "item":
      if (symbol.specifies) return `the text box of ${symbol.specifies.item.id}`;
      if (symbol.remarks) return `the box for remarks of ${symbol.remarks.id}`;
      return symbol.input ? "an input" : symbol.cell ? "a cell of a grid" : "an item";
    case "group":
      return groupKinds[symbol.node.kind];
    case "bands":
      return "a set of bands";
    case "cutoff":
      return "a cut-off";
    default:
      return `a ${symbol.kind}`;
  }
}

const groupKinds: Record<GroupSymbol["node"]["kind"], string> = {
  section: "a section",
  page: "a page",
  grid: "a grid",
  row: "a row",
  column: "a column",
  repeat: "a repeat",
};
