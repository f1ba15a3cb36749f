import type { BoundForm, FormSymbol } from "../../bind/index.ts";
import { didYouMean, remove } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nearest } from "../../words/nearest.ts";
import { described } from "../described.ts";

/** What a form uses is a block, is used once, and answers with scales whose names mean nothing else in the form. */
export function blocks(form: BoundForm, report: Report): void {
  const { file, uses, idleUses, scope, symbols, scales } = form;
  for (const use of idleUses) {
    const name = use.name!;
    const span = spanIn(file, name);
    const before = [...uses].find(([, block]) => block === scope.get(name.text));
    if (before) {
      const related = [{ span: spanIn(file, before[0]), message: "used here" }];
      const fixes = [remove("Remove it", spanIn(file, use))];
      report("block-twice", span, { block: name.text }, { related, fixes });
      continue;
    }
    const other = symbols.get(name.text);
    const similar = other ? undefined : nearest(name.text, namesOfBlocks(scope.values()));
    const parts = { name: name.text, is: other && described(other), similar };
    report("block-unknown", span, parts, { fixes: didYouMean(similar, span) });
  }
  for (const [use, block] of uses) {
    for (const scale of scales) {
      const other = symbols.get(scale.id);
      const isOwn = scale.inline || block.scope.get(scale.id)?.name !== scale.name;
      if (isOwn || !other || other.name === scale.name) continue;
      const related = [
        { span: spanIn(other.file, other.name), message: `${other.id} is ${described(other)} here` },
      ];
      const parts = { block: block.id, scale: scale.id, path: block.file.path };
      report("block-scale-differs", spanIn(file, use.name!), parts, { related });
    }
  }
}

function namesOfBlocks(symbols: Iterable<FormSymbol>): string[] {
  return [...symbols].flatMap((symbol) => (symbol.kind === "block" ? [symbol.id] : []));
}
