/** So many months and so many days; months are of different lengths. */
export interface Span {
  readonly months: number;
  readonly days: number;
}

/** How many days it is at least and at most. */
export function daysIn({ months, days }: Span): { readonly least: number; readonly most: number } {
  if (months === 0) return { least: days, most: days };
  const mean = months * (146_097 / 4800);
  return { least: Math.floor(mean - 3) + days, most: Math.ceil(mean + 3) + days };
}

export function difference(a: Span, b: Span): Span {
  return { months: a.months - b.months, days: a.days - b.days };
}

export function sum(a: Span, b: Span): Span {
  return { months: a.months + b.months, days: a.days + b.days };
}
