/** What there is in place of a value while an answer is waited for (or was declined): whatever reads it is missing, too. */
export class Missing {
  /** The item, input or repeat that is waited for; `null` where it is only its parts. */
  readonly label: string | null;
  readonly order: number;
  readonly entry: number;
  readonly inner: number;
  readonly parts: readonly Missing[];
  /** The number of the last list that it was put on. */
  listed = 0;

  constructor(label: string | null, order: number, entry: number, inner: number, parts: readonly Missing[]) {
    this.label = label;
    this.order = order;
    this.entry = entry;
    this.inner = inner;
    this.parts = parts;
  }
}

const noParts: readonly Missing[] = [];

/** Waits for an item, an input or a repeat; in a repeat, for an item of an entry. */
export function waitFor(label: string, order: number, entry = 0, inner = 0): Missing {
  return new Missing(label, order, entry, inner, noParts);
}

export function missingParts(parts: readonly Missing[]): Missing {
  return new Missing(null, 0, 0, 0, parts);
}

/** A missing answer that nothing is waited for. */
export const declaredMissing: Missing = missingParts(noParts);

/** Of several operands: missing if one is missing, else not asked. */
export function absence(...operands: readonly unknown[]): Missing | null {
  let first: Missing | null = null;
  let parts: Missing[] | null = null;
  for (const operand of operands) {
    if (!(operand instanceof Missing) || operand === first) continue;
    if (first === null) first = operand;
    else if (parts === null) parts = [first, operand];
    else parts.push(operand);
  }
  return parts === null ? first : missingParts(parts);
}

let lists = 0;

/** All that is waited for, in the order of the form, none twice. */
export function waitingFor(missing: Missing): string[] {
  if (missing.label !== null) return [missing.label];
  lists += 1;
  const found: Missing[] = [];
  let isInOrder = true;
  const open = [missing];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.listed === lists) continue;
    each.listed = lists;
    if (each.label === null) {
      for (let at = each.parts.length - 1; at >= 0; at -= 1) open.push(each.parts[at]!);
    } else {
      const last = found.at(-1);
      if (last !== undefined && comparePlaces(last, each) > 0) isInOrder = false;
      found.push(each);
    }
  }
  if (!isInOrder) found.sort(comparePlaces);
  const labels: string[] = [];
  for (const each of found) if (each.label !== labels.at(-1)) labels.push(each.label!);
  return labels;
}

function comparePlaces(a: Missing, b: Missing): number {
  return a.order - b.order || a.entry - b.entry || a.inner - b.inner;
}
