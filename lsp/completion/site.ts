import type { CompiledForm } from "../../compiler/index.ts";
import { firstFrom } from "../../grammar/next/where.ts";
import { type Next, nextAt } from "../../grammar/next.ts";
import type * as tree from "../../grammar/tree.ts";
import { blockAlone, formsThatUse } from "../names/block-forms.ts";
import { nodesAt } from "../tree/nodes-at.ts";
import type { View } from "../workspace/view.ts";

/** The place where something is to be written. */
export class Site {
  readonly view: View;
  readonly offset: number;
  readonly next: Next;
  #form: CompiledForm | null | undefined;

  constructor(view: View, offset: number) {
    this.view = view;
    this.offset = offset;
    this.next = nextAt(view.syntax, offset);
  }

  /** The text of a token before the place, counted back from 1; empty where there is none. */
  before(count: number): string {
    const { tokens } = this.view.syntax;
    return tokens[firstFrom(tokens, this.next.start) - count]?.image ?? "";
  }

  /** Whether nothing but blanks stands before the place on its line. */
  get isNewLine(): boolean {
    const { start } = this.next;
    return /(^|\n)[ \t]*$/.test(this.view.text.slice(Math.max(0, start - 200), start));
  }

  /** The innermost declaration, member or translation of a kind that holds the place, or stands open before it. */
  around<K extends tree.Declaration["kind"] | tree.Member["kind"]>(
    kind: K,
  ): Extract<tree.Declaration | tree.Member, { readonly kind: K }> | undefined {
    const { tree: file } = this.view.syntax;
    const found = nodesAt(file, this.offset).find((node) => node.kind === kind);
    const last = file.declarations.findLast((node) => node.start < this.offset && node.kind === kind);
    return (found ?? last) as Extract<tree.Declaration | tree.Member, { readonly kind: K }> | undefined;
  }

  /**
   * The form that the place is in, or that the translation there is of. Parts that lost their form to a slip before
   * them belong to the form before.
   */
  get form(): CompiledForm | undefined {
    this.#form ??= this.#formHere() ?? null;
    return this.#form ?? undefined;
  }

  #formHere(): CompiledForm | undefined {
    const { forms, path, syntax } = this.view;
    const declaration = syntax.tree.declarations.findLast(
      (one) => one.start <= this.offset && !(one.kind === "form" && !one.name),
    );
    if (declaration?.kind === "translation") return forms.find(({ id }) => id === declaration.form?.text);
    if (declaration?.kind === "block")
      return formsThatUse(declaration, this.view)[0] ?? blockAlone(declaration, this.view);
    if (declaration?.kind !== "form") return undefined;
    return forms.find(({ file, bound }) => file.path === path && bound.node.start === declaration.start);
  }

  /** Whether a block that begins behind `from` is still open at the place. */
  isOpen(from: number): boolean {
    const { tokens } = this.view.syntax;
    let depth = 0;
    for (let at = firstFrom(tokens, from); at < tokens.length; at += 1) {
      const { image, startOffset } = tokens[at]!;
      if (startOffset >= this.next.start) break;
      if (image === "{") depth += 1;
      else if (image === "}") depth -= 1;
    }
    return depth > 0;
  }

  /** Whether one of these rules is the innermost of something that may come. */
  expects(type: string, rules: (rules: readonly string[]) => boolean): boolean {
    return this.next.expected.some((one) => one.type.name === type && rules(one.rules));
  }
}
