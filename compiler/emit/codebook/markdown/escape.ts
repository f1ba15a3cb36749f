/** A text of the form as it stands there: none of its signs mean anything in Markdown. On one line. */
export function inline(text: string): string {
  return escaped(text.trim().replace(/\s+/g, " "));
}

/** The same with its lines and paragraphs, as a quotation. */
export function quotation(text: string): string {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(inline).filter(Boolean))
    .filter((lines) => lines.length > 0);
  return paragraphs.map((lines) => lines.map((line) => `> ${line}`).join("\\\n")).join("\n>\n");
}

/** An expression or a name, in the type of code. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const edge = /^`|`$/.test(flat) ? " " : "";
  return fence + edge + flat + edge + fence;
}

function escaped(line: string): string {
  return line
    .replace(/[\\`*[\]<>|~&$]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, "\\_")
    .replace(/^(?:[-+#=]|\d+(?=[.)]\s))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
