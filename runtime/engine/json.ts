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

/** Sets an own property, whatever its name. */
export function setOwn<T>(record: Record<string, T>, key: string, value: T): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}
