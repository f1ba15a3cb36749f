import { type Change, endAfter, startAfter } from "./change.ts";
import type { Since } from "./reparse.ts";
import type { Text } from "./tree.ts";

/** A text that people read, of the part of a form that has this name, as it was and as it is. */
export interface Rewording {
  readonly of: string;
  readonly before: Text;
  readonly now: Text;
}

/** Where parts of a form have what people read of them. */
const read: ReadonlySet<string> = new Set(["wording", "title", "message"]);

/** The one text that was typed in, where a version of a form says the same as the one before in all else; or else null. */
export function rewording(since: Since): Rewording | null {
  const { change } = since;
  const found = rewordings(since);
  if (!found) return null;
  const [only, another] = found;
  if (!only || another) return null;
  const { start, end } = only.before;
  return start < change.start && change.end < end ? only : null;
}

/** The texts that say something else than before; null where there is any other difference but where things stand. */
export function rewordings({ gone, come, change }: Since): readonly Rewording[] | null {
  const found: Rewording[] = [];
  return areAlike(gone, come, change, found) ? found : null;
}

type Inside = Readonly<Record<string, unknown>>;

/**
 * Whether two pieces of trees say the same, each where the change has moved it to, but for texts that people read, which
 * are put with what was found before.
 */
function areAlike(one: unknown, other: unknown, change: Change, found: Rewording[]): boolean {
  if (one === other) return true;
  if (!isInside(one) || !isInside(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => {
    const [before, now] = [one[key], other[key]];
    if (key === "start") return now === startAfter(change, before as number);
    if (key === "end") return now === endAfter(change, before as number);
    const name = read.has(key) ? nameOf(one) : undefined;
    if (name === undefined || !isText(before) || !isText(now)) return areAlike(before, now, change, found);
    if (before.value !== now.value) found.push({ of: name, before, now });
    return true;
  });
}

function nameOf({ name }: Inside): string | undefined {
  return isInside(name) && typeof name.text === "string" ? name.text : undefined;
}

function isText(value: unknown): value is Text {
  return isInside(value) && value.kind === "text";
}

function isInside(value: unknown): value is Inside {
  return typeof value === "object" && value !== null;
}
