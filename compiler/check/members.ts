import type * as tree from "../../grammar/tree.ts";

/** What holds members. */
export type Holder = tree.Form | tree.Section | tree.Repeat | tree.WhenBlock;

/** Every member of a form with what holds it, in the order of the text. */
export function eachMember(form: tree.Form, visit: (member: tree.Member, holder: Holder) => void): void {
  const walk = (holder: Holder) => {
    for (const member of holder.members) {
      visit(member, holder);
      if ("members" in member) walk(member);
    }
  };
  walk(form);
}
