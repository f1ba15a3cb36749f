import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";
import type { Names, Naming } from "./names.ts";
import type { FormSymbol, GroupSymbol, ItemSymbol, Reference, Unresolved } from "./symbols.ts";

/** Where names are read. */
export interface Reading {
  readonly in?: "example";
  readonly file: SourceFile;
  readonly repeat: GroupSymbol | null;
  /** Grows while the names are resolved. */
  readonly references: readonly Reference[];
}

/** A place where an option may be named: beside `by`, which has the options. */
export interface OptionPlace {
  readonly node: tree.Expression;
  readonly by: tree.Expression;
  readonly reading: Reading;
  /** Whether anything else of that name is meant before the option: beside `<` and the like, options have no place. */
  readonly last: boolean;
}

/** Resolves the names of expressions. Options can be told only when all names are resolved, so it keeps their places. */
export class Resolver {
  readonly resolved = new Map<tree.Spanned, FormSymbol | readonly ItemSymbol[]>();
  readonly unresolved = new Map<tree.Spanned, Unresolved>();
  readonly optionPlaces: OptionPlace[] = [];
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  /** A name that is no part of an expression: a target of an example, bands' score. */
  target(node: Naming, reading: Reading): FormSymbol | readonly ItemSymbol[] | null {
    return this.reference(node, reading, false);
  }

  expression(node: tree.Expression | null, reading: Reading): void {
    switch (node?.kind) {
      case "name":
        if (node.text !== "today" || this.names.has("today")) this.reference(node, reading, false);
        break;
      case "member access":
      case "name range":
        this.reference(node, reading, false);
        break;
      case "parenthesized":
        this.expression(node.inner, reading);
        break;
      case "unary":
        this.expression(node.operand, reading);
        break;
      case "if":
        this.expression(node.condition, reading);
        this.expression(node.then, reading);
        this.expression(node.otherwise, reading);
        break;
      case "binary":
        this.binary(node, reading);
        break;
      case "call":
        this.call(node, reading);
        break;
    }
  }

  /** In a loop from left to right, since a long sum is as deep as it is long. */
  private binary(node: tree.Binary, reading: Reading): void {
    const steps: tree.Binary[] = [];
    let left: tree.Expression = node;
    for (; left.kind === "binary"; left = left.left) steps.push(left);
    this.expression(left, reading);
    for (const { left, operator, right } of steps.reverse()) {
      this.expression(right, reading);
      if (!right || !/^[<>!=]/.test(operator)) continue;
      const last = operator !== "=" && operator !== "!=";
      this.optionPlaces.push({ node: right, by: left, reading, last });
      this.optionPlaces.push({ node: left, by: right, reading, last });
    }
  }

  private call(node: tree.Call, reading: Reading): void {
    const [first, second] = node.arguments;
    if (node.function.text === "count" && first?.kind === "name" && node.arguments.length === 1) {
      this.reference(first, reading, true);
      return;
    }
    for (const argument of node.arguments) this.expression(argument, reading);
    if (node.function.text === "includes" && first && second)
      this.optionPlaces.push({ node: second, by: first, reading, last: false });
  }

  private reference(
    node: Naming,
    reading: Reading,
    counted: boolean,
  ): FormSymbol | readonly ItemSymbol[] | null {
    const found = this.names.find(node, reading.repeat);
    if (!found) return null;
    if ("why" in found) {
      this.unresolved.set(node, { node, in: reading.in ?? "expression", file: reading.file, why: found.why });
      return null;
    }
    const { to } = found;
    const entries = counted && "kind" in to && to.kind === "group" && to.node.kind === "repeat";
    this.resolved.set(node, to);
    (reading.references as Reference[]).push({ node, to, entries });
    return to;
  }
}
