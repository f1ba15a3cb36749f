import { type BoundForm, bindForm } from "../../compiler/bind/index.ts";
import { parse } from "../../grammar/index.ts";
import type { FileTree } from "../../grammar/tree.ts";

/** A form with these members, bound. */
export function bound(members: string): BoundForm {
  const text = `form f "F" {\n${members}\n}\n`;
  const { tree } = parse(text);
  return bindForm(formIn(tree), { path: "f.form", text, tree }, new Map());
}

function formIn(tree: FileTree) {
  const [form] = tree.declarations;
  if (form?.kind !== "form") throw new Error("The text holds no form.");
  return form;
}

/** What each name that the form reads stands for: "q1..q3 → q1 q2 q3", "much → option much". */
export function readings({ file, sites, options, unresolved }: BoundForm): string[] {
  const words = (node: { start: number; end: number }) => file.text.slice(node.start, node.end);
  const read = sites.flatMap(({ references }) =>
    references.map(({ node, to, entries }) => {
      const target = "length" in to ? to.map(({ id }) => id).join(" ") : `${to.kind} ${to.id}`;
      return { at: node.start, text: `${words(node)} → ${entries ? "entries of " : ""}${target}` };
    }),
  );
  const named = [...options].map(([node, { scale, option }]) => ({
    at: node.start,
    text: `${words(node)} → option ${option.code?.text ?? option.score?.value} of ${scale.id}`,
  }));
  const lost = unresolved.map(({ node, why }) => ({ at: node.start, text: `${words(node)} → ${why.kind}` }));
  return [...read, ...named, ...lost].sort((a, b) => a.at - b.at).map(({ text }) => text);
}
