import type * as tree from "../../grammar/tree.ts";
import { withBlocks } from "../bind/blocks.ts";
import type { BoundForm } from "../bind/symbols.ts";

type Kind = tree.Member["kind"];
type MemberOf<K extends Kind> = Extract<tree.Member, { readonly kind: K }>;

/** Every member of a form by kind, in the order of the text, also those within sections, repeats and blocks. */
export class Members {
  readonly #byKind = new Map<Kind, tree.Member[]>();

  constructor({ node, uses }: Pick<BoundForm, "node" | "uses">) {
    this.#add(node.members, uses);
  }

  of<K extends Kind>(kind: K): readonly MemberOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as MemberOf<K>[];
  }

  #add(members: readonly tree.Member[], uses: BoundForm["uses"]): void {
    for (const member of withBlocks(members, uses)) {
      const known = this.#byKind.get(member.kind);
      if (known) known.push(member);
      else this.#byKind.set(member.kind, [member]);
      if (member.kind === "section" || member.kind === "repeat" || member.kind === "when")
        this.#add(member.members, uses);
    }
  }
}
