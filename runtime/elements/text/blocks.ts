/** A paragraph, or a list; their words are not read yet. */
export type Block =
  | { readonly kind: "p"; text: string }
  | { readonly kind: "ul" | "ol"; readonly start: number; readonly items: string[] };

const item = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])[ \t]+(\S.*)$/;

/**
 * The paragraphs of a text, with blank lines between them, and its lists: `-`, `*`, `+`, or `1.` and `1)`, which count
 * from their first number. A line without a mark belongs to what stands above it. No list stands in another; there are
 * no headings, quotes, tables or code.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const last = blocks.at(-1);
    const [, number, words] = item.exec(line) ?? [];
    const kind = number === undefined ? "ul" : "ol";
    // As in Markdown, a line of a paragraph that happens to begin with a number other than 1 begins no list.
    const isItem = words !== undefined && !(isOpen && last?.kind === "p" && Number(number ?? 1) !== 1);
    if (isItem && last?.kind === kind) last.items.push(words);
    else if (isItem) blocks.push({ kind, start: Number(number ?? 1), items: [words] });
    else if (line.trim() !== "") {
      if (!isOpen || !last) blocks.push({ kind: "p", text: line.trim() });
      else if (last.kind === "p") last.text += `\n${line.trim()}`;
      else last.items.push(`${last.items.pop()}\n${line.trim()}`);
    }
    isOpen = line.trim() !== "";
  }
  return blocks;
}
