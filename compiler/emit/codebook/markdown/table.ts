/** A table; columns in which nothing stands are left out. Cells are Markdown on one line. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = heads.map((_, at) => at === 0 || rows.some((row) => row[at] !== ""));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_, at) => kept[at])
      .map(cell)
      .join(" | ")} |`;
  const rule = `|${heads
    .filter((_, at) => kept[at])
    .map(() => "---|")
    .join("")}`;
  return [line(heads), rule, ...rows.map(line)].join("\n");
}

/** Whatever it is part of, a bar that is not escaped would end the cell. */
function cell(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)\|/g, "$1\\|");
}
