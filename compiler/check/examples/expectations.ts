import type * as tree from "../../../grammar/tree.ts";
import type { BandSetSymbol, BoundForm, FormSymbol } from "../../bind/index.ts";
import { changeTo, didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { spanIn } from "../../source.ts";
import { nearest } from "../../words/nearest.ts";
import { described } from "../described.ts";

type Kind = tree.Expectation["kind"];

/** What can be expected of what, in words. */
const kinds: Partial<
  Record<Kind, { readonly words: string; readonly takes: string; readonly of: readonly string[] }>
> = {
  equals: { words: "to be a value", takes: "a score", of: ["score"] },
  "is band": { words: "to be a band", takes: "a score", of: ["score"] },
  "is missing": { words: "to be missing", takes: "a score", of: ["score"] },
  "is not asked": { words: "to be not asked", takes: "a score; of an item, write hidden", of: ["score"] },
  "is unknown": {
    words: "to be unknown",
    takes: "a cut-off, a flag or a check",
    of: ["cutoff", "flag", "check"],
  },
  holds: { words: "to hold", takes: "a cut-off, a flag or a check", of: ["cutoff", "flag", "check"] },
  fails: { words: "not to hold", takes: "a cut-off, a flag or a check", of: ["cutoff", "flag", "check"] },
};

export function expectation(form: BoundForm, node: tree.Expectation, report: Report): void {
  if (node.kind === "hidden" || node.kind === "asked") {
    asked(form, node.target, report);
    return;
  }
  const kind = kinds[node.kind];
  if (!kind || !("name" in node) || !node.name) return;
  const to = form.resolved.get(node.name);
  if (!to || !("kind" in to)) return;
  if (!kind.of.includes(to.kind)) {
    const verdict = node.kind === "equals" ? verdictMeant(node, to) : undefined;
    const takes = verdict ? `${kind.takes}. Write ${verdict}` : kind.takes;
    const parts = { name: to.id, is: described(to), words: kind.words, takes };
    const whole = spanIn(form.file, node);
    const fixes = verdict ? [changeTo(verdict, whole)] : [];
    report("expectation-kind", spanIn(form.file, node.name), parts, { fixes });
  } else if (node.kind === "is band") band(form, node, to, report);
  else if (node.kind === "equals") value(form, node, to, report);
}

/** What `risk = no` is meant to say: `not risk`. */
function verdictMeant(
  { value }: Extract<tree.Expectation, { kind: "equals" }>,
  { id, kind }: FormSymbol,
): string | undefined {
  if (kind !== "cutoff" && kind !== "flag" && kind !== "check") return undefined;
  const word =
    value?.kind === "name" ? value.text.toLowerCase() : value?.kind === "number" ? String(value.value) : "";
  if (["yes", "true", "positive", "1"].includes(word)) return id;
  if (["no", "false", "negative", "0"].includes(word)) return `not ${id}`;
  return word === "unknown" || word === "missing" ? `${id} unknown` : undefined;
}

function asked({ resolved, file }: BoundForm, target: tree.Target | null, report: Report): void {
  const to = target && resolved.get(target);
  if (!target || !to || !("kind" in to) || to.kind === "item" || to.kind === "group") return;
  const parts = {
    name: to.id,
    is: described(to),
    words: "to be hidden or asked",
    takes: "an item or a group of items",
  };
  report("expectation-kind", spanIn(file, target), parts);
}

function value(
  { bandSets, file }: BoundForm,
  { name, value }: Extract<tree.Expectation, { kind: "equals" }>,
  score: FormSymbol,
  report: Report,
): void {
  if (!value || value.kind === "number") return;
  const sets = bandSets.filter((set) => set.score === score);
  if (value.kind === "name" && sets.some((set) => bandsOf(set).includes(value.text))) {
    const right = `${name.text} is ${value.text}`;
    const span = spanIn(file, { start: name.start, end: value.end });
    const parts = { found: `a band: write ${right}` };
    report("number-expected", spanIn(file, value), parts, { fixes: [changeTo(right, span)] });
    return;
  }
  report("number-expected", spanIn(file, value), {
    found: value.kind === "date" ? "a day" : `no value of ${name.text}`,
  });
}

function band(
  { bandSets, file }: BoundForm,
  { band, set }: Extract<tree.Expectation, { kind: "is band" }>,
  score: FormSymbol,
  report: Report,
): void {
  if (!band) return;
  const sets = bandSets.filter((one) => one.score === score);
  const chosen = set ? sets.filter(({ node }) => node.name?.text === set.text) : sets;
  if (set && chosen.length === 0) {
    const names = sets.flatMap(({ node }) => (node.name ? [node.name.text] : []));
    const similar = nearest(set.text, names);
    const span = spanIn(file, set);
    const parts = { score: score.id, set: set.text, sets: names.join(", "), similar };
    report("band-set-unknown", span, parts, { fixes: didYouMean(similar, span) });
    return;
  }
  const having = chosen.filter(({ node }) => node.bands.some(({ name }) => name?.text === band.text));
  const span = spanIn(file, band);
  // A band whose name could not be read may be the one.
  if (having.length === 0 && chosen.some(({ node }) => node.bands.some(({ name }) => !name))) return;
  if (having.length === 0) {
    const names = [...new Set(chosen.flatMap(bandsOf))];
    const similar = nearest(band.text, names);
    const parts = { score: score.id, band: band.text, bands: names.join(", "), similar };
    report("band-unknown", span, parts, { fixes: didYouMean(similar, span) });
  } else if (having.length > 1 && !having.some(({ node }) => !node.name)) {
    const names = having.map(({ id }) => id);
    const fixes = names.map((name) => ({
      title: `Change to ${band.text} in ${name}`,
      edits: [{ span, text: `${band.text} in ${name}` }],
    }));
    report("band-set-open", span, { score: score.id, band: band.text, sets: names.join(" or ") }, { fixes });
  }
}

function bandsOf({ node }: BandSetSymbol): string[] {
  return node.bands.flatMap(({ name }) => (name ? [name.text] : []));
}
