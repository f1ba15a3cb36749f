import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Contents } from "./contents.ts";
import type { Items } from "./items.ts";
import type { Node } from "./node.ts";
import type { Setting } from "./setting.ts";

/** A form as nodes, as far as they have been asked for: what expressions find their parts in. */
export interface FormNodes {
  readonly definition: Definition;
  readonly contents: Contents;
  readonly setting: Setting;
  readonly items: Items;
  /** The same node for the same expression. */
  node(expression: Expression): Node;
  /** What a score or let comes to, as an expression and as a node. */
  valueOf(id: string): Expression;
  result(id: string): Node;
  /** What is made of a node in one way is made once. */
  derived(from: Node, way: string, make: () => Node): Node;
}
