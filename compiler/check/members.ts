import type * as tree from "../../grammar/tree.ts";

/** What holds members. */
export type Holder = tree.Form | tree.Section | tree.Repeat | tree.WhenBlock;

/** Every member of a form with what holds it, in the order of the text. */
export function eachMember(form: tree.Form, visit: (member: tree.Member, holder: Holder) => void): void {
  walk(form, visit);
}

function walk(holder: Holder, visit: (member: tree.Member, holder: Holder) => void): void {
  for (const member of holder.members) {
    visit(member, holder);
    if (member.kind === "section" || member.kind === "repeat" || member.kind === "when") walk(member, visit);
  }
}
