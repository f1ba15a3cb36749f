import type * as tree from "../../grammar/tree.ts";

/** Texts by the keys that a programme's definition describes, as they are written. */
export type Originals = ReadonlyMap<string, tree.Text>;

/** What people read of a programme. */
export function textsOf({ title, members }: tree.Programme): Originals {
  const texts = new Map<string, tree.Text>();
  const add = (key: string, text: tree.Text | null) => {
    if (text) texts.set(key, text);
  };
  add("programme", title);
  for (const member of members) {
    if (member.kind === "property" && member.key !== "version") add(`programme:${member.key}`, member.value);
    if (member.kind === "programme date" && member.name) add(member.name.text, member.title);
    if (member.kind !== "programme step" || !member.name) continue;
    const id = member.name.text;
    add(id, member.title);
    for (const term of member.terms) {
      if (term.kind === "by" || term.kind === "for" || term.kind === "help")
        add(`${id}:${term.kind}`, term.value);
    }
  }
  return texts;
}

export function wordsOf(texts: Originals): Record<string, string> {
  return Object.fromEntries([...texts].map(([key, { value }]) => [key, value]));
}
