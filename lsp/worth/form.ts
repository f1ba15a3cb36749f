import type { BlockSymbol, TableSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm, SourceFile } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { heading } from "./title.ts";
import { code, list, named, paragraphs, sourceOf, wordingOf } from "./words.ts";

/** All that an editor shows about a form: what it is, how much it asks, whose it is. */
export function aboutForm(node: tree.Form, file: SourceFile, form: CompiledForm | undefined): string {
  const bound = form?.bound;
  const items = bound?.items.filter(({ input }) => !input).length;
  const scores = bound?.declared.filter(({ kind }) => kind === "score").length;
  const licence = node.members.find(({ kind }) => kind === "licence");
  return paragraphs(
    heading("a form", node.name?.text ?? "", wordingOf(node.title)),
    bound && `${counted(items, "item")}, ${counted(scores, "score")}${languages(form)}.`,
    citationOf(node),
    licence && `Licence: ${sourceOf(file, licence).replace(/^licence\s*/, "")}`,
  );
}

/** The publication that the form gives for itself. */
export function citationOf({ members }: tree.Form): string {
  for (const member of members) {
    if (member.kind === "property" && member.key === "citation" && member.value) return member.value.value;
  }
  return "";
}

export function aboutTable({ id, node, file }: TableSymbol): string {
  const { columns, gives, path, rows } = node;
  return paragraphs(
    heading("a table", id),
    path !== null && `From ${code(path.value)}${node.withheld ? ", which a licence holder keeps" : ""}.`,
    columns.length > 0 &&
      `Looked up by ${named(columns.map(({ text }) => text))}${gives ? `, gives ${code(gives.text)}` : ""}.`,
    rows.length > 0 && `${counted(rows.length, "row")}.`,
    gives !== null &&
      columns.length > 0 &&
      code(`lookup(${[id, ...columns.map(({ text }) => text)].join(", ")})`),
    path === null && rows.length === 0 && code(sourceOf(file, node)),
  );
}

export function aboutBlock({ id, node }: BlockSymbol): string {
  const items = node.members.filter((member) => member.kind === "item");
  return paragraphs(
    heading("a block", id),
    "What stands in it counts in each form that uses it.",
    list(
      items.map(({ name, wording }) =>
        [name && code(name.text), wordingOf(wording)].filter(Boolean).join(" "),
      ),
    ),
  );
}

function counted(count: number | undefined, what: string): string {
  return `${count ?? 0} ${what}${count === 1 ? "" : "s"}`;
}

function languages(form: CompiledForm | undefined): string {
  const tags = Object.keys(form?.definition?.texts ?? {});
  return tags.length > 1 ? `, in ${tags.join(", ")}` : "";
}
