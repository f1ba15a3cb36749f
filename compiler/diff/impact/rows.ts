import type { ImpactMethod, ImpactRow } from "../types.ts";

export interface Shared {
  readonly method: ImpactMethod;
  readonly rows: readonly ImpactRow[];
  /** Of all answer sets, those that come out otherwise. */
  readonly share: number;
}

/** Counts of answer sets by where they land. */
export class Rows {
  readonly #rows = new Map<string, { before: string; after: string; count: bigint; moved: bigint }>();
  total = 0n;
  moved = 0n;

  add(before: string, after: string, count: bigint, moved: boolean): void {
    const key = JSON.stringify([before, after]);
    const row = this.#rows.get(key) ?? { before, after, count: 0n, moved: 0n };
    row.count += count;
    this.total += count;
    if (moved) {
      row.moved += count;
      this.moved += count;
    }
    this.#rows.set(key, row);
  }

  shares(): ImpactRow[] {
    return Array.from(this.#rows.values(), ({ before, after, count, moved }) => ({
      before,
      after,
      share: quotient(count, this.total),
      moved: quotient(moved, this.total),
    }));
  }

  get share(): number {
    return quotient(this.moved, this.total);
  }
}

/** To some fifteen digits. */
function quotient(part: bigint, whole: bigint): number {
  if (whole === 0n || part === 0n) return 0;
  const digits = 10n ** 15n;
  const scaled = (part * digits) / whole;
  return scaled > 0n ? Number(scaled) / 1e15 : Number.MIN_VALUE;
}
