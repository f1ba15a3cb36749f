import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm } from "../../bind/index.ts";
import { addTerm, changeTo, removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";
import { nameSpelling } from "../names/name-rules.ts";

type Terms = readonly (tree.CutoffTerm | tree.FlagTerm | tree.BandsTerm)[];

/** Bands and cut-offs say from where they are, how well they work is a share, and each audience has one advice. */
export function sources(form: BoundForm, report: Report): void {
  const { file } = form;
  eachMember(form, (member) => {
    if (member.kind === "bands" && member.score) {
      cited(member, member.score, `The bands of ${member.score.text}`, file, report);
      for (const band of member.bands) advice(band.terms, file, report);
    }
    if (member.kind === "cutoff" && member.name) {
      cited(member, member.name, `The cut-off ${member.name.text}`, file, report);
      advice(member.terms, file, report);
      for (const term of member.terms)
        if (term.kind === "sensitivity" || term.kind === "specificity") accuracy(term, file, report);
    }
    if (member.kind === "flag") advice(member.terms, file, report);
    if (member.kind === "flag" || member.kind === "cutoff" || member.kind === "bands")
      once(member, file, report);
  });
}

function cited(
  node: tree.Bands | tree.Cutoff,
  at: tree.Name,
  what: string,
  file: SourceFile,
  report: Report,
): void {
  if (node.terms.some(({ kind }) => kind === "source" || kind === "unverified")) return;
  const fixes = [addTerm('source "…"', file, node), addTerm('unverified "…"', file, node)];
  report("source-missing", spanIn(file, at), { what }, { fixes });
}

function accuracy({ kind, value }: tree.Accuracy, file: SourceFile, report: Report): void {
  if (!value || (value.value >= 0 && value.value <= 1)) return;
  const percent = value.value >= 2 && value.value <= 100;
  const span = spanIn(file, value);
  const fixes = percent ? [changeTo(String(value.value / 100), span)] : [];
  report("accuracy-range", span, { measure: kind, value: value.value, percent }, { fixes });
}

function advice(terms: readonly { readonly kind: string }[], file: SourceFile, report: Report): void {
  const seen = new Set<string>();
  for (const term of terms as Terms) {
    if (term.kind !== "advice" || !term.audience) continue;
    nameSpelling(file, term.audience, report);
    const audience = term.audience.text;
    if (seen.has(audience)) {
      const fixes = [removePart("Remove this advice", file, term)];
      report("advice-twice", spanIn(file, term.audience), { audience }, { fixes });
    }
    seen.add(audience);
  }
}

function once(node: tree.Flag | tree.Cutoff | tree.Bands, file: SourceFile, report: Report): void {
  const seen = new Set<string>();
  const single = new Set(["source", "unverified", "disclaimer", "hidden because", "urgent", "help"]);
  for (const term of node.terms) {
    if (!single.has(term.kind)) continue;
    const of = (node.kind === "bands" ? node.score : node.name)?.text ?? "This";
    const word = term.kind === "hidden because" ? "hidden" : term.kind;
    if (seen.has(term.kind)) {
      const fixes = [removePart(`Remove this ${word}`, file, term)];
      report("term-twice", spanIn(file, term), { term: word, of }, { fixes });
    }
    seen.add(term.kind);
  }
}
