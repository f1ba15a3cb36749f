/** Thrown where a part is not written yet; an earlier phase has said so, and the form has no meaning until it is. */
export class Unwritten extends Error {}

/** A part that a form without errors has. */
export function written<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Unwritten();
  return part;
}
