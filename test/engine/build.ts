import type {
  BandSet,
  Check,
  Content,
  Cutoff,
  Definition,
  Flag,
  Grid,
  Group,
  Item,
  Let,
  Option,
  Repeat,
  Scale,
  Score,
  Section,
  Table,
} from "../../runtime/definition/definition.ts";
import type {
  Call,
  Expression,
  Missing,
  NotAsked,
  Operator,
  Reference,
} from "../../runtime/definition/expression.ts";

/*
 * Definitions by hand, as short as the form would be as text.
 */

interface Parts {
  readonly scales?: Readonly<Record<string, readonly Option[]>>;
  readonly inputs?: readonly Item[];
  readonly body?: readonly Content[];
  readonly lets?: Readonly<Record<string, Expression>>;
  readonly scores?: Readonly<Record<string, Expression>>;
  readonly bands?: readonly BandSet[];
  readonly cutoffs?: readonly Cutoff[];
  readonly flags?: readonly Flag[];
  readonly checks?: Readonly<Record<string, Expression>>;
  readonly tables?: Readonly<Record<string, Table>>;
}

export function form(parts: Parts): Definition {
  const scales: Record<string, Scale> = { yesno: { options: yesnoOptions }, four: { options: four } };
  for (const [id, options] of Object.entries(parts.scales ?? {})) scales[id] = { options };
  return {
    formscript: 1,
    id: "made",
    version: "1.0.0",
    language: "en",
    about: {
      answeredBy: "self",
      licence: {
        permission: "free",
        nonCommercial: false,
        unmodified: false,
        attribution: false,
        inFull: false,
        withheld: false,
        wordingMissing: false,
      },
      sensitive: false,
      codes: [],
    },
    scales,
    inputs: parts.inputs ?? [],
    body: parts.body ?? [],
    lets: Object.entries(parts.lets ?? {}).map(([id, value]): Let => ({ id, value })),
    scores: Object.entries(parts.scores ?? {}).map(
      ([id, value]): Score => ({ id, value, range: { min: 0, max: 100, step: 1 } }),
    ),
    bands: parts.bands ?? [],
    cutoffs: parts.cutoffs ?? [],
    flags: parts.flags ?? [],
    checks: Object.entries(parts.checks ?? {}).map(([id, holds]): Check => ({ id, holds })),
    tables: parts.tables ?? {},
    figures: {},
    texts: {},
    hash: "sha256-made",
    hashes: { answers: "a", score: "s", interpretation: "i", wording: "w" },
  };
}

const yesnoOptions: readonly Option[] = [
  { code: "yes", score: 1 },
  { code: "no", score: 0 },
];

/** Four options that score 0 to 3, and two ways to decline. */
const four: readonly Option[] = [
  ...[0, 1, 2, 3].map((score): Option => ({ code: score, score })),
  { code: "refused", missing: "refused" },
  { code: "unknown", missing: "unknown" },
];

type Marks = Partial<Pick<Item, "when" | "optional" | "reversed" | "notAsked" | "unscored">>;

/** An item that scores 0 to 3, unless it is given another type. */
export function item(id: string, marks: Marks & { readonly type?: Item["type"] } = {}): Item {
  return { kind: "item", id, type: { kind: "one", scale: "four" }, ...marks };
}

export function items(first: number, last: number, marks: Marks = {}): Item[] {
  return Array.from({ length: last - first + 1 }, (_, at) => item(`q${first + at}`, marks));
}

export function group(when: Expression, ...body: Content[]): Group {
  return { kind: "group", when, body };
}

export function section(id: string, body: readonly Content[], when?: Expression): Section {
  return { kind: "section", id, body, ...(when === undefined ? {} : { when }) };
}

export function repeat(id: string, body: readonly Content[], rest: Partial<Repeat> = {}): Repeat {
  return { kind: "repeat", id, min: 0, max: 5, body, ...rest };
}

export function grid(id: string, rows: readonly string[], columns: readonly Grid["columns"][number][]): Grid {
  const cells = rows.flatMap((row) =>
    columns.map(
      (column): Item => ({
        ...item(`${row}_${column.id}`, column.when === undefined ? {} : { when: column.when }),
        cell: { grid: id, row, column: column.id },
      }),
    ),
  );
  return { kind: "grid", id, rows: rows.map((row) => ({ id: row })), columns, cells };
}

export function call(op: Operator, ...args: Expression[]): Call {
  return { op, args };
}

export function withRule(aggregate: Call, ...missing: Missing): Call {
  return { ...aggregate, missing };
}

export function rounded(value: Expression, mode: NonNullable<Call["rounding"]>["mode"], step = 1): Call {
  return { op: "round", args: [value], rounding: { mode, step } };
}

export function points(item: string, notAsked?: NotAsked): Reference {
  return notAsked === undefined ? { points: item } : { points: item, notAsked };
}

export function sum(...names: string[]): Call {
  return call("sum", ...names.map((name) => points(name)));
}

/** q1 … q9 */
export function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `q${first + at}`);
}
