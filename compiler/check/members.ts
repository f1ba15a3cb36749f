import type * as tree from "../../grammar/tree.ts";
import { type BoundForm, withBlocks } from "../bind/index.ts";

/** What holds members. */
export type Holder = tree.Form | tree.Section | tree.Repeat | tree.WhenBlock;

/** Every member of a form with what holds it, in the order of the text; what stands in a block, where it is used. */
export function eachMember(
  form: Pick<BoundForm, "node" | "uses">,
  visit: (member: tree.Member, holder: Holder) => void,
): void {
  const walk = (holder: Holder): void => {
    for (const member of withBlocks(holder.members, form.uses)) {
      visit(member, holder);
      if (member.kind === "section" || member.kind === "repeat" || member.kind === "when") walk(member);
    }
  };
  walk(form.node);
}
