/** The one of `words` that `written` is most likely a misspelling of, if it is near enough. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const allowed = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2;
    if (Math.abs(word.length - lower.length) > allowed) continue;
    const changes = distance(lower, word);
    if (changes <= allowed && changes < least) {
      best = word;
      least = changes;
    }
  }
  return best;
}

/** How many letters must be put in, left out, changed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
