import type * as tree from "../../grammar/tree.ts";
import type { Expression, Missing, NotAsked } from "../../runtime/definition/expression.ts";
import type { BoundForm, GroupSymbol, ItemSymbol, TableSymbol } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Host } from "../host.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { Tables } from "./tables.ts";
import type { Making } from "./units.ts";
import { Unwritten } from "./written.ts";

/** What all parts of lowering one form share. */
export interface Lowering {
  readonly bound: BoundForm;
  readonly host: Host;
  readonly report: Report;
  readonly making: Making;
  /** Ids of notes and pages that have no name. */
  readonly anonymous: ReadonlyMap<tree.Spanned, string>;
  readonly tables: Tables;
  /** Each `lookup` met so far, for the checks of the tables. */
  readonly lookups: Lookup[];
  /** Lowers an expression; handed in, so that its parts can call on the whole. */
  readonly lower: (node: tree.Expression | null, scope: Scope) => Expression;
}

/** Where an expression stands, and so what the names in it mean. */
export interface Scope {
  readonly file: SourceFile;
  /** Routing reads scores of answers; scoring reads points, which also what is not asked may have. */
  readonly mode: "routing" | "scoring";
  /** The repeat whose entry it reads. */
  readonly repeat: GroupSymbol | null;
  /** While a condition is spread over a group: the item that the group's name stands for, wherever it is named. */
  readonly spread?: { readonly nodes: ReadonlySet<tree.Expression>; readonly item: ItemSymbol };
  /** What not asked means in this score, before what the items say. */
  readonly notAsked?: NotAsked;
  /** The aggregate that has this score's missing rule, which depends on its arguments. */
  readonly missing?: { readonly call: tree.Call; readonly rule: (args: readonly Expression[]) => Missing };
}

/** A use of a table: what stands for each of its keys, with the item where it is one. */
export interface Lookup {
  readonly table: TableSymbol;
  readonly node: tree.Call;
  readonly file: SourceFile;
  readonly keys: readonly { readonly node: tree.Expression; readonly item: ItemSymbol | undefined }[];
}

/** The item of this name: in a form without errors a name stands for one thing. */
export function itemNamed({ bound }: Lowering, id: string): ItemSymbol {
  const symbol = bound.symbols.get(id);
  if (symbol?.kind !== "item") throw new Unwritten();
  return symbol;
}

/** Remembers where `part` of the definition stands in the text. */
export function placed<const T extends object>(
  lowering: Lowering,
  part: T,
  file: SourceFile,
  node: tree.Spanned,
): T {
  lowering.making.placed(part, spanIn(file, node));
  return part;
}
