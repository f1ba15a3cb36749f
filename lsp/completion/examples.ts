import type { BandSetSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { bandLine } from "../worth/band-line.ts";
import { about } from "../worth/index.ts";
import { optionsOf, scaleBefore } from "./expressions.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { symbolProposal } from "./symbols.ts";

/** What an example can answer: what it does not yet, in the order of the form. */
export function answerTargets(site: Site, form: CompiledForm): readonly Proposal[] {
  const [sign, name] = [site.before(1), site.before(2)];
  const { bound } = form;
  if (sign === "." || sign === "..") return [];
  // Behind `expect total`, what is expected of it has to follow.
  if (!site.isNewLine && site.expects("is", (rules) => rules.includes("expectedState"))) return [];
  const example = site.around("example");
  const set = new Set<string>();
  for (const given of example?.given ?? []) {
    const target = given.kind === "given value" ? given.target : given.repeat;
    // What is being written is no answer yet.
    if (!target || (target.start <= site.offset && site.offset <= target.end)) continue;
    if (target.kind === "name") set.add(target.text);
    const items = bound.resolved.get(target);
    if (items && !("kind" in items)) for (const { id } of items) set.add(id);
    else if (items && "kind" in items && items.kind === "group")
      for (const { id } of items.items) set.add(id);
  }
  const inside = site.expects("name", (rules) => rules.includes("entry")) ? repeatOpen(site, form) : null;
  const items = bound.items.filter((item) => (inside ? item.repeat?.id === inside : !item.repeat));
  const repeats = inside
    ? []
    : bound.declared.filter((one) => one.kind === "group" && one.node.kind === "repeat");
  return [...items, ...repeats].map((symbol) => {
    const rank = name === "expect" || set.has(symbol.id) ? ranks.alsoFits : ranks.fits;
    return symbolProposal(symbol, form, rank);
  });
}

/** The repeat whose entry is open: `incident { severity = …`. */
function repeatOpen(site: Site, { bound }: CompiledForm): string | null {
  let depth = 0;
  for (let back = 1; site.before(back) !== ""; back += 1) {
    const image = site.before(back);
    if (image === "}") depth += 1;
    else if (image === "{" && depth > 0) depth -= 1;
    else if (image === "{") {
      const symbol = bound.symbols.get(site.before(back + 1));
      return symbol?.kind === "group" && symbol.node.kind === "repeat" ? symbol.id : null;
    }
  }
  return null;
}

/** The answers that can be given to what stands before the `=`; in a list, before its `[`. */
export function answerValues(site: Site, form: CompiledForm): readonly Proposal[] {
  let back = 1;
  while (/^[\p{L}\p{N}_,.-]+$/u.test(site.before(back))) back += 1;
  if (site.before(back) === "[") back += 1;
  if (site.before(back) !== "=") return [];
  const scale = scaleBefore(site, back + 1, form.bound);
  return scale ? optionsOf(scale, form) : [];
}

/** What an example can expect something of. */
export function expectedThings(form: CompiledForm): readonly Proposal[] {
  return form.bound.declared
    .filter(({ kind }) => kind === "score" || kind === "cutoff" || kind === "flag" || kind === "check")
    .map((symbol) => symbolProposal(symbol, form, ranks.meant));
}

/** The bands of a score, or behind `total is low in` its sets of bands. */
export function expectedBands(site: Site, form: CompiledForm): readonly Proposal[] {
  const isBand = site.before(1) === "is";
  const score = isBand
    ? site.before(2)
    : site.before(1) === "in" && site.before(3) === "is"
      ? site.before(4)
      : "";
  const sets = form.bound.bandSets.filter((set) => set.score?.id === score);
  if (!isBand) {
    const named = sets.filter(
      ({ node }) => node.name?.text && node.bands.some(({ name }) => name?.text === site.before(2)),
    );
    return named.map((set) => symbolProposal(set, form, ranks.meant));
  }
  const known = new Set<string>();
  return sets
    .flatMap((set) => bandsOf(set, form))
    .filter(({ label }) => !known.has(label) && known.add(label));
}

function bandsOf(set: BandSetSymbol, form: CompiledForm): readonly Proposal[] {
  return set.node.bands.flatMap((band): Proposal[] => {
    if (!band.name) return [];
    const label = band.name.text;
    return [
      {
        label,
        kind: "band",
        detail: bandLine(band).replace(`\`${label}\` `, ""),
        insert: label,
        rank: ranks.meant,
        about: () => about({ kind: "band", band, set }, form),
      },
    ];
  });
}
