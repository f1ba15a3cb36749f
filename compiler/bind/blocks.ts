import type * as tree from "../../grammar/tree.ts";
import type { BlockSymbol, Scope } from "./symbols.ts";

/** The blocks that a form uses, by the node that brings each in; a block counts once. */
export type Uses = ReadonlyMap<tree.Use, BlockSymbol>;

export interface FoundUses {
  readonly uses: Uses;
  /** Those that name no block, and those that name one that is in the form already. */
  readonly left: readonly tree.Use[];
}

export function usesIn(form: tree.Form, scope: Scope): FoundUses {
  const uses = new Map<tree.Use, BlockSymbol>();
  const left: tree.Use[] = [];
  const known = new Set<BlockSymbol>();
  const visit = (members: readonly tree.Member[]): void => {
    for (const member of members) {
      if ("members" in member) visit(member.members);
      if (member.kind !== "use" || !member.name) continue;
      const symbol = scope.get(member.name.text);
      if (symbol?.kind !== "block" || known.has(symbol)) left.push(member);
      else {
        known.add(symbol);
        uses.set(member, symbol);
      }
    }
  };
  visit(form.members);
  return { uses, left };
}

/** Members as they count: in place of each `use` stands what is in its block. */
export function withBlocks(members: readonly tree.Member[], uses: Uses): readonly tree.Member[] {
  if (uses.size === 0 || !members.some(({ kind }) => kind === "use")) return members;
  return members.flatMap((member) =>
    member.kind === "use" ? (uses.get(member)?.node.members ?? []) : [member],
  );
}
