import Papa from "papaparse";

/** One line of a file of comma-separated values, without blanks around its cells. */
export interface Record {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines that hold anything. Commas, semicolons or tabs separate; lines are counted from 1. */
export function readRecords(text: string): Record[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimitersToGuess: [",", ";", "\t"],
  });
  const records: Record[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== ""))
      records.push({ line, cells: cells.map((cell) => cell.trim()) });
    line += 1 + cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return records;
}
