import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, GroupSymbol, ItemSymbol } from "../../bind/index.ts";
import { removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, spanIn } from "../../source.ts";
import type { Types } from "../types/types.ts";

/** An `else` counts for something: not all that is counted under it has another that stands nearer. */
export function elseIdle(form: BoundForm, types: Types, report: Report): void {
  const nearer = new Map<tree.NotAsked, tree.NotAsked | null>();
  for (const item of countedIn(form, types)) {
    const [own, ...outer] = item.guards.flatMap(({ otherwise }) => otherwise ?? []).reverse();
    if (own) nearer.set(own, null);
    for (const other of outer) if (own && nearer.get(other) !== null) nearer.set(other, own);
  }
  for (const [idle, own] of nearer) {
    if (!own || isSame(idle, own)) continue;
    const whole = withElse(idle, form);
    const { text } = fileOf(idle, form.file);
    const said = text.slice(whole.start, whole.end).replace(/\s+/g, " ");
    const related = [{ span: spanIn(form.file, withElse(own, form)), message: "stands nearer" }];
    const fixes = [removePart("Remove this one", form.file, whole)];
    report("else-idle", spanIn(form.file, whole), { idle: said }, { related, fixes });
  }
}

/** What scores, lets, cut-offs, flags and checks read as numbers. */
function countedIn({ sites }: BoundForm, { counted }: Types): Set<ItemSymbol | GroupSymbol> {
  const scoring = sites.filter(({ of }) => scoringKinds.has(of.kind));
  return new Set(scoring.flatMap((site) => counted.get(site) ?? []).flatMap(({ items }) => items));
}

const scoringKinds: ReadonlySet<string> = new Set(["score", "let", "cutoff", "flag", "check"]);

/** With the word that stands before it. */
function withElse(node: tree.NotAsked, form: BoundForm): tree.NotAsked {
  const start = fileOf(node, form.file).text.lastIndexOf("else", node.start);
  return start < 0 ? node : { ...node, start };
}

function isSame(one: tree.NotAsked, other: tree.NotAsked): boolean {
  return one.rule === other.rule && one.score?.value === other.score?.value;
}
