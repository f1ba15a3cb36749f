import type { CompiledForm } from "../../compiler/index.ts";
import { firstFrom } from "../../grammar/next/where.ts";
import type * as tree from "../../grammar/tree.ts";
import type { Token } from "../tree/token-at.ts";
import type { View } from "../workspace/view.ts";
import { functionWords } from "../worth/functions.ts";

export interface Signature {
  /** "lookup(norms, sex, raw)" */
  readonly label: string;
  /** The parts of the label that are parameters, from and to. */
  readonly parameters: readonly (readonly [start: number, end: number])[];
  /** The parameter that is written at the place. */
  readonly active: number;
  readonly markdown: string;
}

/** How the function is written whose brackets are open at `offset`, also while nothing else of it is there. */
export function signature(view: View, offset: number): Signature | null {
  const call = openCall(view.syntax.tokens, offset);
  if (!call) return null;
  const { name, commas, first } = call;
  const words = functionWords[name]!;
  const columns = name === "lookup" ? columnsOf(first, view) : null;
  const shown = columns ? [first, ...columns] : words.parameters;
  const more = words.repeats && !columns ? ", …" : "";
  const last = words.optional ? shown.length - 1 : -1;
  const parameters: [number, number][] = [];
  let label = `${name}(`;
  for (const [at, parameter] of shown.entries()) {
    if (at > 0) label += ", ";
    const said = at === last ? `[${parameter}]` : parameter;
    parameters.push([label.length, label.length + said.length]);
    label += said;
  }
  return {
    label: `${label}${more})`,
    parameters,
    active: Math.min(commas, shown.length - 1),
    markdown: `${words.description}\n\n\`${words.example}\``,
  };
}

interface OpenCall {
  readonly name: string;
  readonly commas: number;
  /** The first word of its first argument. */
  readonly first: string;
}

/** Goes back through the tokens: what is in brackets that are closed again is passed over. */
function openCall(tokens: readonly Token[], offset: number): OpenCall | null {
  let depth = 0;
  let commas = 0;
  for (let at = firstFrom(tokens, offset) - 1; at > 0; at -= 1) {
    const { image, startOffset } = tokens[at]!;
    if (image === "{" || image === "}") return null;
    if (image === ")" && startOffset < offset) depth += 1;
    else if (image === "," && depth === 0) commas += 1;
    else if (image === "(") {
      const name = tokens[at - 1]!.image;
      if (depth > 0) depth -= 1;
      else if (Object.hasOwn(functionWords, name))
        return { name, commas, first: tokens[at + 1]?.image ?? "" };
      else commas = 0;
    }
  }
  return null;
}

/** What a table is looked up by, where it says so itself. */
function columnsOf(table: string, { forms, syntax }: View): readonly string[] | null {
  const named = (form: CompiledForm) => {
    const symbol = form.bound.symbols.get(table);
    return symbol?.kind === "table" ? symbol.node : undefined;
  };
  const declared = syntax.tree.declarations.find(
    (one): one is tree.Table => one.kind === "table" && one.name?.text === table,
  );
  const node = forms.map(named).find((found) => found !== undefined) ?? declared;
  if (node && node.columns.length > 0) return node.columns.map(({ text }) => text);
  const keys = forms
    .map(({ definition }) => definition?.tables[table]?.keys)
    .find((found) => found !== undefined);
  return keys && keys.length > 0 ? keys : null;
}
