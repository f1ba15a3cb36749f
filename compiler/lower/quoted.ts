/** A text as it is written in a form; quotation marks in the place of an answer are its own. */
export function quoted(text: string): string {
  if (text.includes("\n")) return `"""\n${text}\n"""`;
  const escaped = text.replace(/\{[^{}|]*\|\s*"(?:[^"\\]|\\.)*"\s*\}|"/g, (found) =>
    found === '"' ? '\\"' : found,
  );
  return `"${escaped}"`;
}
