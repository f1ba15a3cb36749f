import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression, Code as OptionCode, Reference } from "../../../runtime/definition/expression.ts";
import type { Words } from "../../words/expression.ts";
import type { Outline, PlacedRepeat } from "../outline.ts";
import type { Where } from "../where.ts";
import type { Wording } from "../wording.ts";
import type { Code, Facts } from "./code.ts";
import type { Asked, ModuleItem } from "./item.ts";
import type { Names } from "./names.ts";
import type { Node } from "./node.ts";
import type { Declarations } from "./state.ts";

/** What a module is made from. */
export interface Source {
  readonly definition: Definition;
  readonly outline: Outline;
  readonly words: Words;
  readonly wording: Wording;
  readonly where: Where;
}

export interface ModuleRepeat {
  readonly placed: PlacedRepeat;
  readonly node: Node;
  readonly name: string;
  readonly asked: (() => Asked) | null;
  /** JavaScript for what lacking entries are waited for as. */
  readonly waits: string;
}

/** What the statements of a module are made with. */
export interface ModuleContext {
  readonly source: Source;
  readonly definition: Definition;
  readonly names: Names;
  readonly top: Declarations;
  readonly expressions: ExpressionWriter;
  readonly items: ReadonlyMap<string, ModuleItem>;
  readonly repeats: ReadonlyMap<string, ModuleRepeat>;
  /** By item: what says which options are offered, where that depends; in a repeat a list of it. */
  readonly offers: Map<string, string>;
  /** What something is and where it stands in the text. */
  comment(what: string, part: object): string;
  /** A table's rows under a name, and what is known of what it gives. */
  table(name: string): { readonly rows: string; readonly facts: Pick<Facts, "kind" | "whole"> };
  /** The value of a let or score, or a verdict, noted as read by the node. */
  result(id: string, reader: Node): Code;
}

/** Where an expression stands. */
export interface Scope {
  readonly node: Node;
  /** What names within it are called after. */
  readonly hint: string;
  /** Within a loop over the entries of a repeat, which is at `k`. */
  readonly repeat?: ModuleRepeat;
  /** Missing points are those of this option. */
  readonly asIf?: OptionCode;
  /** Where statements go: those of the node, or those of a loop in it. */
  readonly lines: string[];
}

/** Turns expressions into JavaScript, and notes what they read. */
export interface ExpressionWriter {
  readonly program: ModuleContext;
  code(expression: Expression, scope: Scope): Code;
  /** Under a name, so that it can be said more than once. */
  local(code: Code, scope: Scope, hint?: string): Code;
  /** `isElement`: as an argument of an aggregate, where points may be left out. */
  reference(reference: Reference, scope: Scope, isElement: boolean): Code;
}
