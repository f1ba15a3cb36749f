import type { CompiledForm } from "../../compiler/index.ts";
import { aggregatesIn } from "../../compiler/lower/missing.ts";
import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";
import { optionsOf } from "./expressions.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { symbolProposal } from "./symbols.ts";

/** The scales that items can be answered with. */
export function scales(form: CompiledForm): readonly Proposal[] {
  return [...form.bound.symbols.values()]
    .filter((symbol) => symbol.kind === "scale" && !symbol.inline)
    .map((symbol) => symbolProposal(symbol, form, ranks.meant));
}

/** The blocks that the form does not have yet. */
export function blocks({ bound }: CompiledForm): readonly Proposal[] {
  const used = new Set([...bound.uses.values()]);
  return [...bound.scope.values()]
    .filter((symbol) => symbol.kind === "block" && !used.has(symbol))
    .map((symbol) => symbolProposal(symbol, undefined, ranks.meant));
}

export function scores(form: CompiledForm): readonly Proposal[] {
  return form.bound.declared
    .filter(({ kind }) => kind === "score")
    .map((symbol) => symbolProposal(symbol, form, ranks.meant));
}

/** What a missing answer may count like, `as if never`: the scored options of the items that the score takes. */
export function countedOptions(site: Site, form: CompiledForm): readonly Proposal[] {
  const { bound } = form;
  const score = site.around("score");
  const inside = aggregatesIn(score?.value ?? null).flatMap((call) =>
    bound.sites.flatMap(({ references }) =>
      references.filter(({ node }) => call.start <= node.start && node.end <= call.end).map(({ to }) => to),
    ),
  );
  const items = inside.flatMap((to) => {
    if (!("kind" in to)) return to;
    return to.kind === "item" ? [to] : to.kind === "group" ? to.items : [];
  });
  const found = new Set(items.flatMap(({ scale }) => scale ?? []));
  return [...(found.size > 0 ? found : bound.scales)].flatMap((scale) =>
    optionsOf({ ...scale, options: scale.options.filter(({ score }) => score) }, form),
  );
}

/** Items that stand before the one that is being written, the nearest first: `at least q1`. */
export function itemsBefore({ view, offset }: Site, form: CompiledForm): readonly Proposal[] {
  const [, ...before] = form.bound.items
    .filter(({ cell, file, node }) => !cell && file.path === view.path && node.start < offset)
    .toSorted((a, b) => b.node.start - a.node.start);
  return before
    .filter(({ input, repeat }) => !input && !repeat)
    .map((item) => symbolProposal(item, form, ranks.meant));
}

/** What stands in the columns of a table, where a column bears the name of something that is chosen. */
export function tableKeys(site: Site, form: CompiledForm): readonly Proposal[] {
  const columns = site.around("table")?.columns ?? [];
  return columns.flatMap(({ text }) => {
    const symbol = form.bound.symbols.get(text);
    return symbol?.kind === "item" && symbol.scale ? optionsOf(symbol.scale, form) : [];
  });
}

/** For whom advice is, and whose codes there are: those known to everyone, and those that the file uses. */
export function usualNames(site: Site, kind: "advice" | "code"): readonly Proposal[] {
  const names = new Set(kind === "advice" ? ["clinician", "respondent"] : ["loinc", "snomed"]);
  walk(site.view.syntax.tree, (node) => {
    if (node.kind !== kind) return;
    const name = kind === "advice" ? (node as tree.Advice).audience : (node as tree.Code).system;
    if (name && name.end < site.next.start) names.add(name.text);
  });
  return [...names].map((label) => ({
    label,
    kind: "text",
    detail: kind === "advice" ? "a reader of the result" : "a terminology",
    insert: label,
    rank: ranks.fits,
    about: () => "",
  }));
}
