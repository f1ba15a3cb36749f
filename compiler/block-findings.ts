import type { BoundForm } from "./bind/index.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { spanIn } from "./source.ts";

/** What is found in a block may be so in one form and not in another: says in which, and where that one uses it. */
export function sayingWhere(found: readonly Diagnostic[], { node, file, uses }: BoundForm): Diagnostic[] {
  const blocks = [...uses].map(([use, block]) => ({ use, within: spanIn(block.file, block.node) }));
  return found.map((diagnostic) => {
    const { span, related } = diagnostic;
    const used = blocks.find(
      ({ within }) => within.file === span.file && within.start <= span.start && span.end <= within.end,
    );
    if (!used) return diagnostic;
    const message = `form ${node.name?.text ?? "…"} uses it here`;
    return { ...diagnostic, related: [...related, { span: spanIn(file, used.use), message }] };
  });
}
