/** What there is in place of a value while an answer is waited for (or was declined): whatever reads it is missing, too. */
export class Missing {
  readonly label: string | null;
  readonly order: number;
  readonly entry: number;
  readonly inner: number;
  readonly parts: readonly Missing[];

  constructor(label: string | null, order: number, entry: number, inner: number, parts: readonly Missing[]) {
    this.label = label;
    this.order = order;
    this.entry = entry;
    this.inner = inner;
    this.parts = parts;
  }
}

/** Waits for an item, an input or a repeat; in a repeat, for an item of an entry. */
export function waitFor(label: string, order: number, entry = 0, inner = 0): Missing {
  return new Missing(label, order, entry, inner, []);
}

/** A missing answer that nothing is waited for. */
export const declaredMissing: Missing = new Missing(null, 0, 0, 0, []);

/** Of several operands: missing if one is missing, else not asked. */
export function absence(...operands: readonly unknown[]): Missing | null {
  const parts = operands.filter((operand) => operand instanceof Missing);
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : new Missing(null, 0, 0, 0, parts);
}

/** All that is waited for, in the order of the form, none twice. */
export function waitingFor(missing: Missing): string[] {
  const found = new Map<string, Missing>();
  const seen = new Set<Missing>();
  const open = [missing];
  for (let each = open.pop(); each; each = open.pop()) {
    if (seen.has(each)) continue;
    seen.add(each);
    if (each.label !== null) found.set(each.label, each);
    open.push(...each.parts);
  }
  const places = [...found.values()].sort(
    (a, b) => a.order - b.order || a.entry - b.entry || a.inner - b.inner,
  );
  return places.map((place) => place.label as string);
}
