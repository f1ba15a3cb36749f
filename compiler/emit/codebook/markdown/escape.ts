/** A text of the form as it stands there, behind other text: none of its signs mean anything in Markdown. */
export function inline(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[\\`*[<>|~&$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, "\\_");
}

/** The same at the beginning of a line, where it could be taken for a list or a heading. */
export function line(text: string): string {
  return inline(text)
    .replace(/^[-+#=]/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** The same with its lines and paragraphs, as a quotation. */
export function quotation(text: string): string {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(line).filter(Boolean))
    .filter((lines) => lines.length > 0);
  return paragraphs.map((lines) => lines.map((one) => `> ${one}`).join("\\\n")).join("\n>\n");
}

/** An expression or a name, in the type of code. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const edge = /^`|`$/.test(flat) ? " " : "";
  return fence + edge + flat + edge + fence;
}
