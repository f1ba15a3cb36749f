import type { Impact, ImpactRow } from "../types.ts";

/** "total, by its bands". */
export function impactTitle({ of: { kind, id, set } }: Impact): string {
  if (kind === "cutoff") return `the cut-off ${id}`;
  if (kind === "flag") return `the flag ${id}`;
  if (set === undefined) return id;
  return set === "default" ? `${id}, by band` : `${id}, by band of ${set}`;
}

/** "12.4 % of all answer sets (130,000 of 1,048,576), 3.1 % in another band". */
export function shareWords(impact: Impact): string {
  const { of, method, share } = impact;
  const said = allWords(method, share);
  if (of.set === undefined || share === 0) return said;
  const moves = impact.table.filter(({ before, after }) => before !== after);
  if (moves.length === 0)
    return `${said}, ${method.kind === "counted" ? "all" : "all of these"} in the same band`;
  const inOther = moves.reduce((sum, row) => sum + row.share, 0);
  return share - inOther < 1e-12 ? said : `${said}, ${percent(inOther)} in another band`;
}

function allWords(method: Impact["method"], share: number): string {
  if (method.kind === "counted")
    return `${percent(share)} of all answer sets (${counted(method.changed)} of ${counted(method.of)})`;
  const samples = counted(String(method.samples));
  // Were it so many of all, one would have been among those drawn in 95 of 100 draws.
  if (share === 0)
    return `none of ${samples} drawn answer sets, so likely for under ${percent(3 / method.samples)} of all`;
  const error = percent(Math.max(method.error, Number.EPSILON));
  return `about ${percent(share)} of all answer sets (±${error}, from ${samples} drawn ones)`;
}

/** "12.4 %", "about 12 %". */
export function shareBriefly({ method, share }: Impact): string {
  if (method.kind === "counted") return percent(share);
  return share === 0 ? `likely under ${percent(3 / method.samples)}` : `about ${percent(share)}`;
}

/** Where the answer sets go that come out otherwise. */
export function rowsOf({ table }: Impact): readonly ImpactRow[] {
  return table.filter(({ before, after, moved }) => before !== after || moved > 0);
}

export function outcomeWords(word: string, { of: { kind, set } }: Impact): string {
  if (kind === "score") return word === "scored" && set !== undefined ? "no band" : word;
  const said = kind === "cutoff" ? "reached" : "raised";
  return word === "true" ? said : word === "false" ? `not ${said}` : word;
}

/** Two significant digits. */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return "0 %";
  if (value === 100) return "100 %";
  if (value < 0.01) return "under 0.01 %";
  if (value > 99.99) return "over 99.99 %";
  return `${value >= 10 ? value.toFixed(1) : Number(value.toPrecision(2))} %`;
}

/** Digits in groups of three; of very many only how many there are. */
function counted(digits: string): string {
  if (digits.length > 18) return `some 10^${digits.length - 1}`;
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
