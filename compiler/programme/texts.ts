import type * as tree from "../../grammar/tree.ts";

/** What people read of a programme, by the keys that its definition describes. */
export function textsOf({ title, members }: tree.Programme): Record<string, string> {
  const texts: Record<string, string> = {};
  const add = (key: string, text: tree.Text | null) => {
    if (text) texts[key] = text.value;
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
