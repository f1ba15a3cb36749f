import type { Definition, Item } from "../../runtime/definition/definition.ts";
import type { Call, Expression, Operator, Reference, Rounding } from "../../runtime/definition/expression.ts";
import { numberWords } from "./number.ts";

/** Expressions of a form in the words of the language: `q1 > 0 and sex = female`. */
export type Words = (expression: Expression) => string;

/** What binds more tightly stands in a greater number. */
const loose = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, factor: 7 } as const;

interface Phrase {
  readonly text: string;
  readonly binds: number;
}

export function wordsFor(definition: Definition): Words {
  const names = new Names(definition);
  const phrase = (expression: Expression): Phrase => {
    if (typeof expression === "number")
      return { text: numberWords(expression), binds: expression < 0 ? 6 : 7 };
    if ("op" in expression) return callPhrase(expression, names, phrase);
    if ("code" in expression) return factor(String(expression.code));
    if ("text" in expression) return factor(JSON.stringify(expression.text));
    if ("day" in expression) return factor(expression.day);
    return factor(names.of(idOf(expression)));
  };
  return (expression) => phrase(expression).text;
}

function callPhrase(call: Call, names: Names, phrase: (expression: Expression) => Phrase): Phrase {
  const { op, args } = call;
  const inside = (index: number, binds: number) => parenthesized(phrase(args[index]!), binds);
  switch (op) {
    case "and":
    case "or": {
      const binds = loose[op];
      return { text: args.map((_, index) => inside(index, binds)).join(` ${op} `), binds };
    }
    case "not":
      return { text: `not ${inside(0, loose.not)}`, binds: loose.not };
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return { text: `${inside(0, loose.sum)} ${op} ${inside(1, loose.sum)}`, binds: loose.comparison };
    case "+":
    case "-":
      return { text: `${inside(0, loose.sum)} ${op} ${inside(1, loose.product)}`, binds: loose.sum };
    case "*":
    case "/":
      return { text: `${inside(0, loose.product)} ${op} ${inside(1, loose.factor)}`, binds: loose.product };
    case "negate":
      return { text: `-${inside(0, loose.factor)}`, binds: loose.product };
    case "if":
      return {
        text: `if ${phrase(args[0]!).text} then ${phrase(args[1]!).text} else ${phrase(args[2]!).text}`,
        binds: 0,
      };
    case "lookup":
      return factor(`lookup(${[call.table!, ...args.map((arg) => phrase(arg).text)].join(", ")})`);
    case "today":
      return factor("today");
    case "round":
      return factor(rounded(phrase(args[0]!).text, call.rounding));
    default:
      return factor(`${functionNames[op] ?? op}(${listed(args, names, phrase).join(", ")})`);
  }
}

/** Operators that the author writes with another word. */
const functionNames: Partial<Record<Operator, string>> = { entries: "count", chosen: "count" };

/** Arguments of an aggregate; those about three or more items in a row are said as one range. */
function listed(
  args: readonly Expression[],
  names: Names,
  phrase: (expression: Expression) => Phrase,
): string[] {
  const said: string[] = [];
  for (let at = 0; at < args.length; ) {
    const run = names.run(args, at);
    if (run < 3) {
      said.push(phrase(args[at]!).text);
      at += 1;
      continue;
    }
    const [first, last] = [subjectOf(args[at]!)!, subjectOf(args[at + run - 1]!)!];
    const text = phrase(args[at]!).text;
    const range = `${names.of(idOf(first))}..${names.of(idOf(last))}`;
    said.push(range + text.slice(names.of(idOf(first)).length));
    at += run;
  }
  return said;
}

/** What an argument is about: the item itself, or the left side of a comparison with something that is none. */
function subjectOf(arg: Expression): Reference | null {
  if (typeof arg !== "object") return null;
  if ("op" in arg) return /^[<>!=]/.test(arg.op) ? subjectOf(arg.args[0]!) : null;
  return "answer" in arg || "score" in arg || "points" in arg ? arg : null;
}

/** The rest of an argument, to be the same all along a range. */
function restOf(arg: Expression): string {
  if (typeof arg !== "object" || !("op" in arg)) return JSON.stringify(Object.keys(arg));
  return `${arg.op} ${JSON.stringify(arg.args.slice(1))}`;
}

class Names {
  readonly #definition: Definition;
  #known: Known | undefined;

  constructor(definition: Definition) {
    this.#definition = definition;
  }

  /** Gone through when something is first put into words: of a form without a mistake, little is. */
  get #items(): Known {
    this.#known ??= itemsOf(this.#definition);
    return this.#known;
  }

  /** As the author writes it; a cell is `row.column`. */
  of(id: string): string {
    return this.#items.cells.get(id) ?? id;
  }

  /** How many arguments from this one on are about items that follow each other in the form and are alike. */
  run(args: readonly Expression[], from: number): number {
    const first = subjectOf(args[from]!);
    const start = first && this.#items.order.get(idOf(first));
    if (start === null || start === undefined || this.#items.cells.has(idOf(first!))) return 1;
    let length = 1;
    for (; from + length < args.length; length += 1) {
      const next = subjectOf(args[from + length]!);
      if (next === null || this.#items.order.get(idOf(next)) !== start + length) break;
      if (restOf(args[from + length]!) !== restOf(args[from]!)) break;
    }
    return length;
  }
}

interface Known {
  /** How the author writes cells of grids. */
  readonly cells: ReadonlyMap<string, string>;
  readonly order: ReadonlyMap<string, number>;
}

function itemsOf(definition: Definition): Known {
  const cells = new Map<string, string>();
  const order = new Map<string, number>();
  const add = (item: Item) => {
    order.set(item.id, order.size);
    const { cell } = item;
    if (cell?.column !== undefined) cells.set(item.id, `${cell.row}.${cell.column}`);
  };
  const walk = (body: Definition["body"]): void => {
    for (const content of body) {
      if (content.kind === "item") add(content);
      else if (content.kind === "grid") content.cells.forEach(add);
      else if (content.kind !== "note") walk(content.body);
    }
  };
  walk(definition.body);
  return { cells, order };
}

export function idOf(reference: Reference): string {
  if ("answer" in reference) return reference.answer;
  if ("score" in reference) return reference.score;
  return "points" in reference ? reference.points : reference.result;
}

export function roundingWords(rounding: Rounding): string {
  return `round ${rounding.mode} to ${numberWords(rounding.step)}`;
}

/** `floor(x)`, `round(x)`, or for a score's own rounding `round(x) half even to 0.5`. */
function rounded(text: string, rounding: Rounding = { mode: "half up", step: 1 }): string {
  const name = { "half up": "round", down: "floor", up: "ceil" }[rounding.mode as string];
  return name && rounding.step === 1
    ? `${name}(${text})`
    : `round(${text}) ${rounding.mode} to ${numberWords(rounding.step)}`;
}

function factor(text: string): Phrase {
  return { text, binds: loose.factor };
}

function parenthesized(phrase: Phrase, binds: number): string {
  return phrase.binds < binds ? `(${phrase.text})` : phrase.text;
}
