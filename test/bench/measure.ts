/** How long something took, in milliseconds, over many runs. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** Times each run of `work` by itself, after as many that do not count. */
export function measure(work: (run: number) => void, runs: number): Timing {
  for (let run = 0; run < runs; run += 1) work(run);
  const times = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(run);
    times[run] = performance.now() - start;
  }
  times.sort();
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95), runs };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function line(name: string, { median, p95 }: Timing): string {
  return `${name.padEnd(48)} median ${format(median)}   p95 ${format(p95)}`;
}

function format(milliseconds: number): string {
  return `${milliseconds.toFixed(4)} ms`.padStart(11);
}

/** A limit that the project has set itself; prints whether it is kept, and makes the process fail if not. */
export function limit(name: string, value: number, most: number, unit = "ms"): void {
  const isKept = value <= most;
  console.log(
    `${isKept ? "kept  " : "BROKEN"} ${name}: ${value.toFixed(3)} ${unit}, at most ${most} ${unit}`,
  );
  if (!isKept) process.exitCode = 1;
}
