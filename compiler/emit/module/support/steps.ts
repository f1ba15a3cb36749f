/** A question about an answer, and where to go on if it is so and if it is not: the next step, or −1 − an outcome. */
export type Step = readonly [test: Test, then: number, otherwise: number];

/** What of JSON Schema such questions are asked in. */
export interface Test {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly contains?: Test;
  readonly prefixItems?: readonly (Test | true)[];
  readonly properties?: Readonly<Record<string, Test>>;
  readonly required?: readonly string[];
  readonly not?: Test;
  readonly anyOf?: readonly Test[];
  readonly allOf?: readonly Test[];
}

/** Which outcome the steps lead to. */
export function outcomeOf(steps: readonly Step[], data: unknown): number {
  let at = 0;
  while (at >= 0) {
    const [test, then, otherwise] = steps[at]!;
    at = passes(test, data) ? then : otherwise;
  }
  return -1 - at;
}

export function passes(test: Test | true, data: unknown): boolean {
  if (test === true) return true;
  if (test.type !== undefined && ![test.type].flat().some((type) => isOfType(type, data))) return false;
  if (test.enum !== undefined && !test.enum.includes(data)) return false;
  if (test.const !== undefined && test.const !== data) return false;
  if (test.not !== undefined && passes(test.not, data)) return false;
  if (test.anyOf !== undefined && !test.anyOf.some((each) => passes(each, data))) return false;
  if (test.allOf !== undefined && !test.allOf.every((each) => passes(each, data))) return false;
  if (typeof data === "number") return isWithin(test, data);
  if (typeof data === "string") return test.pattern === undefined || new RegExp(test.pattern, "u").test(data);
  if (Array.isArray(data)) return fits(test, data);
  return typeof data !== "object" || data === null || hasAll(test, data as Readonly<Record<string, unknown>>);
}

function isOfType(type: string, data: unknown): boolean {
  if (type === "null") return data === null;
  if (type === "array") return Array.isArray(data);
  if (type === "integer") return Number.isInteger(data);
  return typeof data === type && data !== null && !Array.isArray(data);
}

function isWithin(test: Test, data: number): boolean {
  return (
    data >= (test.minimum ?? data) &&
    data <= (test.maximum ?? data) &&
    (test.exclusiveMinimum === undefined || data > test.exclusiveMinimum) &&
    (test.exclusiveMaximum === undefined || data < test.exclusiveMaximum)
  );
}

function fits(test: Test, data: readonly unknown[]): boolean {
  const { minItems = 0, maxItems = data.length, contains, prefixItems = [] } = test;
  if (data.length < minItems || data.length > maxItems) return false;
  if (contains !== undefined && !data.some((each) => passes(contains, each))) return false;
  return prefixItems.every((each, at) => at >= data.length || passes(each, data[at]));
}

/** A property that is undefined is not there. */
function hasAll({ properties = {}, required = [] }: Test, data: Readonly<Record<string, unknown>>): boolean {
  const has = (name: string): boolean => Object.hasOwn(data, name) && data[name] !== undefined;
  if (!required.every(has)) return false;
  return Object.entries(properties).every(([name, test]) => !has(name) || passes(test, data[name]));
}
