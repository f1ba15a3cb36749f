/** What was typed over: a stretch of the text before, and how much longer it has become. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/** Where something begins that began at this place; what begins where something was put in stands behind it. */
export function startAfter({ end, by }: Change, start: number): number {
  return start < end ? start : start + by;
}

/** Where something ends that ended at this place; what ends where something was put in stands before it. */
export function endAfter({ start, by }: Change, end: number): number {
  return end <= start ? end : end + by;
}

/** So much is compared at once. */
const piece = 1024;

/** The one stretch that two texts differ in. */
export function changeBetween(before: string, text: string): Change {
  const by = text.length - before.length;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start + piece <= shorter && isSame(before, text, start, start)) start += piece;
  while (start < shorter && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  const least = Math.max(start, start - by);
  let end = before.length;
  while (end - piece >= least && isSame(before, text, end - piece, end + by - piece)) end -= piece;
  while (end > least && before.charCodeAt(end - 1) === text.charCodeAt(end + by - 1)) end--;
  return { start, end, by };
}

function isSame(before: string, text: string, at: number, there: number): boolean {
  return before.slice(at, at + piece) === text.slice(there, there + piece);
}
