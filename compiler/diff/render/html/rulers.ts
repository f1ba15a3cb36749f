import type { Band, BandSet, Score, ScoreRange } from "../../../../runtime/definition/definition.ts";
import { limitOf, readsScore } from "../../../../runtime/elements/results/scale.ts";
import { numberWords } from "../../../words/number.ts";
import { bandPairs } from "../../finding/bands.ts";
import type { Both } from "../../pairing/match.ts";
import type { Side } from "../../pairing/side.ts";
import type { Compared } from "./compared.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { ruler } from "./ruler.ts";
import { scrolled } from "./scrolled.ts";

type Sided<T> = { readonly old: T | undefined; readonly new: T | undefined };

/** The ruler of each score with its bands and cut-offs, before and after, on one scale. */
export function rulers(compared: Compared): Markup[] {
  const { both, removed, added } = compared.pair.scores;
  const scores: Sided<Score>[] = [
    ...both,
    ...removed.map((old) => ({ old, new: undefined })),
    ...added.map((fresh) => ({ old: undefined, new: fresh })),
  ];
  return scores.flatMap((score) => setsOf(score, compared).map((set) => rulerOf(score, set, compared)));
}

/** The sets of bands of a score; one without bands where only cut-offs read it. */
function setsOf(score: Sided<Score>, { pair }: Compared): Sided<BandSet>[] {
  const { both, removed, added } = pair.bands;
  const all: Sided<BandSet>[] = [
    ...both,
    ...removed.map((old) => ({ old, new: undefined })),
    ...added.map((fresh) => ({ old: undefined, new: fresh })),
  ];
  const own = all.filter(
    (set) => (score.old && set.old?.score === score.old.id) || (score.new && set.new?.score === score.new.id),
  );
  if (own.length > 0) return own;
  const isRead = cutoffsOf(score.old, pair.old).length + cutoffsOf(score.new, pair.new).length > 0;
  return isRead ? [{ old: undefined, new: undefined }] : [];
}

function cutoffsOf(score: Score | undefined, { definition }: Side) {
  return score ? definition.cutoffs.filter(({ when }) => readsScore(when, score.id)) : [];
}

function rulerOf(score: Sided<Score>, set: Sided<BandSet>, compared: Compared): Markup {
  const { difference, pair, titleOf } = compared;
  const id = (score.new ?? score.old)!.id;
  const range = spanOf(score, compared);
  const example = exampleFor(id, compared);
  const side = (which: "old" | "new", name: string): Part => {
    const own = score[which];
    if (!own) return html`<p class="absent">${name}: there is no such score</p>`;
    const bands = (set[which]?.bands ?? []).map((band) => ({
      ...band,
      title: bandTitle(set[which]!, band, which, compared),
    }));
    const limits = cutoffsOf(own, pair[which]).flatMap((cutoff) => limitOf(cutoff, own.id) ?? []);
    const mark = example?.[which];
    const drawn = ruler({ range, bands, limits, ...(mark !== undefined && { mark }) });
    const { min, max } = compared.rangeOf[which](own);
    return html`<p class="ruler-name">${name}: ${numberWords(min)} to ${numberWords(max)}${mark !== undefined && `; ▼ ${numberWords(mark)} in the example`}</p>${drawn}`;
  };
  const name = [set.old, set.new].find((one) => one !== undefined && one.id !== "default")?.id;
  const when = (which: "old" | "new") => set[which]?.when && pair[which].words(set[which].when);
  const conditions = [when("old"), when("new")];
  return html`<section class="score-ruler">
<h4 dir="auto">${titleOf(id)}${name !== undefined && `, ${name}`} <code>${id}</code></h4>
${conditions.some((one) => one !== undefined) && html`<p>${conditions[0] === conditions[1] ? `Where ${conditions[0]}` : `Before: ${conditions[0] ?? "always"}. After: ${conditions[1] ?? "always"}`}.</p>`}
${side("old", `Before, ${difference.old.version}`)}
${side("new", `After, ${difference.new.version}`)}
${limitsTable(score, set, compared)}
</section>
`;
}

/** The bands and cut-offs in words. */
function limitsTable(score: Sided<Score>, set: Sided<BandSet>, compared: Compared): Markup {
  const { pair, difference, titleOf } = compared;
  const matched = bandPairs(pair).find((one) => one.set.old === set.old && one.set.new === set.new)?.pairs;
  const bands: Sided<Band>[] = matched
    ? [
        ...matched.both,
        ...matched.added.map((fresh) => ({ old: undefined, new: fresh })),
        ...matched.removed.map((old) => ({ old, new: undefined })),
      ]
    : [
        ...(set.old?.bands ?? []).map((old) => ({ old, new: undefined })),
        ...(set.new?.bands ?? []).map((fresh) => ({ old: undefined, new: fresh })),
      ];
  bands.sort((a, b) => (a.new ?? a.old)!.from - (b.new ?? b.old)!.from);
  const rows = bands.map((band) => {
    const [before, after] = (["old", "new"] as const).map((which) => {
      const own = band[which];
      return own && { title: bandTitle(set[which]!, own, which, compared), limits: boundsOf(own) };
    });
    const names = [...new Set([before?.title, after?.title].filter((one) => one !== undefined))];
    return row(names.join(" → "), before?.limits, after?.limits);
  });
  const cutoffs = (["old", "new"] as const).map((which) => cutoffsOf(score[which], pair[which]));
  const ids = new Set([
    ...cutoffs[1]!.map(({ id }) => id),
    ...cutoffs[0]!.map(({ id }) => pair.renamed.get(id) ?? id),
  ]);
  const cutoffRows = [...ids].map((id) => {
    const old = cutoffs[0]!.find((one) => (pair.renamed.get(one.id) ?? one.id) === id);
    const fresh = cutoffs[1]!.find((one) => one.id === id);
    return row(
      `Cut-off: ${titleOf(fresh?.id ?? old!.id)}`,
      old && pair.old.words(old.when),
      fresh && pair.new.words(fresh.when),
    );
  });
  return scrolled(
    `Bands of ${titleOf((score.new ?? score.old)!.id)}`,
    html`<table><thead><tr><th scope="col">Band or cut-off</th><th scope="col">Before, ${difference.old.version}</th><th scope="col">After, ${difference.new.version}</th></tr></thead><tbody>${rows}${cutoffRows}</tbody></table>`,
  );
}

function row(name: string, before: string | undefined, after: string | undefined): Markup {
  const isSame = before === after;
  const none = html`<span class="absent">none</span>`;
  const cell = (words: string | undefined, mark: (words: string) => Markup) =>
    words === undefined ? none : isSame ? html`${words}` : mark(words);
  return html`<tr${!isSame && html` class="changed"`}><th scope="row" dir="auto">${name}</th><td>${cell(before, (words) => html`<del>${words}</del>`)}</td><td>${cell(after, (words) => html`<ins>${words}</ins>`)}</td></tr>`;
}

/** From the least score of either version to the greatest, so that the rulers can be compared. */
function spanOf(score: Sided<Score>, { rangeOf }: Compared): ScoreRange {
  const ranges = (["old", "new"] as const).flatMap((which) =>
    score[which] ? rangeOf[which](score[which]) : [],
  );
  return {
    min: Math.min(...ranges.map(({ min }) => min)),
    max: Math.max(...ranges.map(({ max }) => max)),
    step: Math.min(...ranges.map(({ step }) => step)),
  };
}

/** What the first example about a score comes to in either version. */
function exampleFor(id: string, { difference, engines, pair }: Compared): Partial<Both<number>> | undefined {
  for (const { evidence } of difference.changes) {
    if (evidence?.kind !== "witness") continue;
    const { witness } = evidence;
    const isAbout = witness.differs.some(
      (one) => (one.kind === "score" && one.id === id) || (one.kind === "band" && one.score === id),
    );
    if (!isAbout) continue;
    const results = engines.run(witness);
    const oldId = pair.scores.both.find((both) => both.new.id === id)?.old.id ?? id;
    const [before, after] = [results.old.scores[oldId], results.new.scores[id]];
    return {
      ...(before?.state === "scored" && { old: before.value }),
      ...(after?.state === "scored" && { new: after.value }),
    };
  }
  return undefined;
}

function bandTitle({ score, id }: BandSet, band: Band, which: "old" | "new", { readings }: Compared): string {
  return readings[which].title(`${score}.${id}.${band.id}`) ?? band.id;
}

function boundsOf({ from, to, open }: Band): string {
  if (open) return `${numberWords(from)} to below ${numberWords(to)}`;
  return from === to ? numberWords(from) : `${numberWords(from)} to ${numberWords(to)}`;
}
