/** Gives out names of a module, none twice and none that JavaScript or the module's own helpers use. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...reserved, ...taken]);
  }

  /** The wanted name, or one like it. */
  take(wanted: string): string {
    let name = identifier(wanted);
    while (this.#taken.has(name)) name += "_";
    this.#taken.add(name);
    return name;
  }
}

/** Words as one name: `q1 score` is `q1Score`. */
function identifier(words: string): string {
  const name = words.replace(/[^\w]+(\w?)/g, (_, next: string) => next.toUpperCase());
  return /^\d/.test(name) || name === "" ? `_${name}` : name;
}

/** A property of an object, or the key of one in a literal, as JavaScript writes it. */
export function propertyKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) && key !== "__proto__" ? key : JSON.stringify(key);
}

/** A number as part of a name: `minus 2_5`. */
export function numberName(value: number | string): string {
  return String(value).replace("-", "minus ").replace(".", "_");
}

const reserved = (
  "arguments as async await break case catch class const continue debugger default delete do else enum eval export " +
  "extends false finally for from function get if implements import in instanceof interface let new null of package " +
  "private protected public return set static super switch this throw true try typeof undefined var void while with " +
  "yield NaN Infinity Number Object Array Map Set String BigInt Math Date JSON " +
  "answers inputs response options today language allowed state list k"
).split(" ");
