const begin = "# formscript: begin";
const end = "# formscript: end";

/** A text with lines of ours between marks, instead of those that stood there; without lines, without the marks. */
export function withMarkedLines(
  text: string,
  lines: readonly string[],
  behind: "first line" | "all",
): string {
  const others = text.replace(new RegExp(`^${begin}\\n[\\s\\S]*?^${end}\\n`, "m"), "");
  if (lines.length === 0) return others;
  const ours = [begin, ...lines, end, ""].join("\n");
  if (behind === "first line") {
    const at = others.indexOf("\n") + 1;
    return at === 0 ? `${others}\n${ours}` : others.slice(0, at) + ours + others.slice(at);
  }
  return `${others}${others === "" || others.endsWith("\n") ? "" : "\n"}${ours}`;
}
