/** Whether it is a JSON object. */
export function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** Whether it is a list of objects, as the entries of a repeat are. */
export function isList(given: unknown): given is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(given) && given.every(isObject);
}

/** An own property of anything. */
export function own(given: unknown, key: string): unknown {
  return isObject(given) && Object.hasOwn(given, key) ? given[key] : undefined;
}

/** What may hold answers; anything but an object holds none. */
export function objectOf(given: unknown): Readonly<Record<string, unknown>> {
  return isObject(given) ? given : noAnswers;
}

const noAnswers: Readonly<Record<string, unknown>> = Object.freeze({});
