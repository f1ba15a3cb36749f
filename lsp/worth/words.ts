import { listed } from "../../compiler/diagnostics/catalogue/define.ts";
import type { SourceFile } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";

/** A piece of the language, as Markdown shows it. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** Wording as people read it; of withheld wording what it is about. Empty where there is none. */
export function wordingOf(words: tree.Wording | null | undefined): string {
  if (!words) return "";
  if (words.kind === "text") return `“${words.value.replace(/\s+/g, " ").trim()}”`;
  return words.topic ? `*withheld: ${words.topic.value}*` : "*withheld*";
}

/** "`q1`, `q2` and `q3`"; of many the first and how many more there are. */
export function named(ids: readonly string[], most = 6): string {
  const all = ids.map(code);
  if (all.length <= most) return listed(all);
  return `${all.slice(0, most).join(", ")} and ${all.length - most} more`;
}

/** "0–3", and with a minus sign "-1 to 3". */
export function span(min: number, max: number): string {
  if (min === max) return String(min);
  return min < 0 ? `${min} to ${max}` : `${min}–${max}`;
}

/** What stands in the text of a node's file, as its author wrote it: in `file`, unless it came with a block. */
export function sourceOf(file: Pick<SourceFile, "text">, node: tree.Spanned): string {
  const { text } = node.home ?? file;
  return text
    .slice(node.start, node.end)
    .replace(/\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The lines of a list, of a long one the first. */
export function list(lines: readonly string[], most = 12): string {
  const shown = lines.slice(0, lines.length > most ? most - 1 : most).map((line) => `- ${line}`);
  if (lines.length > shown.length) shown.push(`- … and ${lines.length - shown.length} more`);
  return shown.join("\n");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Paragraphs, those without a word left out. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter(Boolean).join("\n\n");
}
