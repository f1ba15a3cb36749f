import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, unwrapped } from "../../bind/index.ts";
import { removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";
import { nameSpelling } from "../names/name-rules.ts";
import { stepForDecimals } from "./step-for-decimals.ts";

/** What a score says of missing answers and rounding is said once, and can be followed. */
export function scoreRules(form: BoundForm, report: Report): void {
  const { file } = form;
  eachMember(form, (member) => {
    if (member.kind !== "score" || !member.name) return;
    const score = member.name.text;
    terms(member, score, file, report);
    variants(member, score, file, report);
    for (const term of member.terms) {
      if (term.kind === "missing rule") rule(term, member, file, report);
      if (term.kind !== "rounding" || !term.step) continue;
      if (term.step.value <= 0) report("rounding-step", spanIn(file, term.step), { step: term.step.value });
      else stepForDecimals(term.step, spanIn(file, term.step), report);
    }
  });
}

function terms({ terms }: tree.Score, of: string, file: SourceFile, report: Report): void {
  const seen = new Set<tree.ScoreTerm["kind"]>();
  for (const term of terms) {
    const span = spanIn(file, term);
    const fixes = () => ({ fixes: [removePart("Remove this one", file, term)] });
    if (!seen.has(term.kind)) seen.add(term.kind);
    else if (term.kind === "not asked") report("not-asked-twice", span, { score: of }, fixes());
    else if (term.kind === "rounding") report("term-twice", span, { term: "round", of }, fixes());
    else if (term.kind !== "missing rule" && term.kind !== "code")
      report("term-twice", span, { term: term.kind, of }, fixes());
  }
}

/** Variants are tried in order: none stands behind one that always applies, and each but that one has a name. */
function variants({ terms }: tree.Score, score: string, file: SourceFile, report: Report): void {
  const rules = terms.filter((term) => term.kind === "missing rule").filter(({ rule }) => rule !== null);
  const names = new Set<string>();
  let always: tree.MissingRule | null = null;
  for (const rule of rules) {
    const span = spanIn(file, rule);
    if (rule.variant) {
      nameSpelling(file, rule.variant, report);
      if (names.has(rule.variant.text))
        report("missing-rule-twice", spanIn(file, rule.variant), { score, unconditional: false });
      names.add(rule.variant.text);
    }
    if (always) {
      const related = [{ span: spanIn(file, always), message: "always applies" }];
      report("missing-rule-twice", span, { score, unconditional: true }, { related });
    } else if (!rule.condition && !rule.variant) always = rule;
  }
}

function rule(node: tree.MissingRule, score: tree.Score, file: SourceFile, report: Report): void {
  if (node.rule !== "prorate") return;
  const call = aggregate(score.value);
  if (call && call !== "sum" && call !== "mean")
    report("prorate-aggregate", spanIn(file, node), { function: call });
}

/** The function that a score is, if it is nothing more. */
function aggregate(node: tree.Expression | null): string | null {
  const inner = node && unwrapped(node);
  if (inner?.kind !== "call") return null;
  const name = inner.function.text;
  return ["sum", "mean", "min", "max", "count"].includes(name) ? name : null;
}
