import type * as tree from "../../grammar/tree.ts";

type Kind = tree.Member["kind"];
type MemberOf<K extends Kind> = Extract<tree.Member, { readonly kind: K }>;

/** Every member of a form by kind, in the order of the text, also those within sections, repeats and blocks. */
export class Members {
  readonly #byKind = new Map<Kind, tree.Member[]>();

  constructor(form: tree.Form) {
    this.#add(form.members);
  }

  of<K extends Kind>(kind: K): readonly MemberOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as MemberOf<K>[];
  }

  #add(members: readonly tree.Member[]): void {
    for (const member of members) {
      const known = this.#byKind.get(member.kind);
      if (known) known.push(member);
      else this.#byKind.set(member.kind, [member]);
      if (member.kind === "section" || member.kind === "repeat" || member.kind === "when")
        this.#add(member.members);
    }
  }
}
