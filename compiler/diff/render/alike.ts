import { type ChangeClass, classes } from "../classes.ts";
import { textName } from "../finding/texts.ts";
import { rules } from "../rules/index.ts";
import type { Change, Place } from "../types.ts";

/** So many names are said in one line. */
const MOST_NAMED = 10;

/** More changes of a kind than this are told together. */
const MOST_APART = 5;

/** A review with more changes begins with how many there are of each class. */
const MOST_WITHOUT_SUMMARY = 8;

/** The changes of one class; there is at least one. */
export interface ClassOfChanges {
  readonly is: ChangeClass;
  readonly changes: readonly Change[];
}

/** The gravest class first; those without changes are left out. */
export function byClass(changes: readonly Change[]): ClassOfChanges[] {
  return classes.flatMap((is) => {
    const own = changes.filter((change) => change.class === is);
    return own.length === 0 ? [] : [{ is, changes: own }];
  });
}

export function isLong(changes: readonly Change[]): boolean {
  return changes.length > MOST_WITHOUT_SUMMARY;
}

/** Changes of a class that one rule has found. */
export interface Lot {
  readonly changes: readonly [Change, ...Change[]];
  /** "62 items added", where they are told together. */
  readonly together?: string;
}

const many = new Map(rules.map((rule) => [rule.code, rule.many]));

/** Changes in their order, those of a kind together where they are many. */
export function lotsOf(changes: readonly Change[]): Lot[] {
  return [...Map.groupBy(changes, ({ code }) => code)].flatMap(([code, own]): Lot[] => {
    const [first, ...others] = own as [Change, ...Change[]];
    if (own.length <= MOST_APART) return own.map((change) => ({ changes: [change] }));
    return [{ changes: [first, ...others], together: `${own.length} ${many.get(code) ?? code}` }];
  });
}

/** What a change is about, by its name: "q1", "never in frequency". */
export function nameOf({ place }: Change): string {
  const key = place.new ?? place.old ?? "";
  return isPart(place) ? textName(key) : key;
}

/** The names of many; of very many, the first. */
export function namesOf(changes: readonly Change[]): string {
  const more = changes.length - MOST_NAMED;
  const names = changes.slice(0, MOST_NAMED).map(nameOf).join(", ");
  return more > 0 ? `${names} and ${more} more` : names;
}

function isPart({ kind }: Place): boolean {
  return kind === "text" || kind === "option" || kind === "band" || kind === "bands";
}
