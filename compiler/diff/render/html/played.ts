import type { Result, ScoreState } from "../../../../runtime/definition/result.ts";
import type { Answer, Response } from "../../../../runtime/definition/submission.ts";
import { numberWords } from "../../../words/number.ts";
import type { Witness } from "../../types.ts";
import { stateIn } from "../../witness/replay.ts";
import { answersWords, differsWords } from "../witness-words.ts";
import type { Compared } from "./compared.ts";
import { html, type Markup } from "./markup.ts";
import { scrolled } from "./scrolled.ts";

/** So many answers are shown one by one. */
const MOST_ANSWERS = 12;

type Which = "old" | "new";

/** An answer set, given to both versions: what is answered, and what comes of it. */
export function played(witness: Witness, compared: Compared): Markup {
  const { difference, engines } = compared;
  const results = engines.run(witness);
  const shown = witness.set.slice(0, MOST_ANSWERS);
  const more = witness.set.length - shown.length;
  // What is not taken is not scored either: there, only what differs is of interest.
  const isTaken = witness.differs.every(({ kind }) => kind !== "problem");
  return html`<div class="played">
${exampleWords(witness)}
${scrolled(
  "The example in both versions",
  html`<table><thead><tr><td></td><th scope="col">Before, ${difference.old.version}</th><th scope="col">After, ${difference.new.version}</th></tr></thead>
${
  shown.length > 0 &&
  html`<tbody>${group("Answers")}${shown.map(({ item }) => answerRow(item, witness, results, compared))}${more > 0 && html`<tr><td colspan="3">and ${more} more</td></tr>`}${isTaken && html`<tr><td colspan="3" class="absent">all others at their lowest</td></tr>`}</tbody>`
}
<tbody>${group("What comes of them")}${resultRows(results, compared, !isTaken)}${otherRows(witness)}</tbody></table>`,
)}
</div>`;
}

export function exampleWords(witness: Witness): Markup {
  return html`<p><b>For example:</b> ${answersWords(witness)}: ${differsWords(witness.differs)}.</p>`;
}

function group(name: string): Markup {
  return html`<tr class="group"><th scope="rowgroup" colspan="3">${name}</th></tr>`;
}

type Results = { readonly old: Result; readonly new: Result };

function answerRow(item: string, witness: Witness, results: Results, compared: Compared): Markup {
  const { pair, readings } = compared;
  const both = pair.items.both.find((one) => one.new.item.id === item);
  const old = both?.old.item.id ?? item;
  const said = (which: Which, id: string) => {
    const placed = pair[which].contents.items.get(id);
    if (!placed && !pair[which].contents.repeats.has(id))
      return html`<span class="absent">not in this version</span>`;
    const answer = answerIn(witness[which], id);
    if (answer === undefined || answer === null) return html`<span class="absent">unanswered</span>`;
    const type = placed?.item.type;
    const state = stateIn(results[which], id);
    const points =
      type && "scale" in type && !placed.item.unscored && state && "score" in state ? state.score : undefined;
    const option = (code: string | number) =>
      type && "scale" in type ? readings[which].option(type.scale, code) : undefined;
    const words = answerWords(answer, option);
    // Of an option without words its code is shown, which need not be said twice.
    const isSaid = points === undefined || words === numberWords(points);
    return html`${words}${!isSaid && html` <span class="score">${numberWords(points)}</span>`}`;
  };
  const title = compared.titleOf(item);
  return html`<tr><th scope="row" dir="auto">${title !== item && `${title} `}<code>${item}</code></th><td dir="auto">${said("old", old)}</td><td dir="auto">${said("new", item)}</td></tr>`;
}

function answerIn({ answers, inputs }: Response, id: string): Answer | undefined {
  return answers[id] ?? inputs?.[id];
}

function answerWords(answer: Answer, option: (code: string | number) => string | undefined): string {
  if (typeof answer === "number") return option(answer) ?? numberWords(answer);
  if (typeof answer === "string") return option(answer) ?? answer;
  if (!Array.isArray(answer)) return JSON.stringify(answer);
  return answer
    .map((one) => (typeof one === "object" ? JSON.stringify(one) : answerWords(one, option)))
    .join(" + ");
}

/** Scores with their bands, and the verdicts that differ. */
function resultRows(results: Results, compared: Compared, isBrief: boolean): Markup[] {
  const { pair, titleOf } = compared;
  const rows: Markup[] = [];
  const add = (id: string, before: string, after: string) => {
    if (before !== after || !(isBrief || before === "missing"))
      rows.push(row(titleOf(id), id, before, after));
  };
  const { both, removed, added } = pair.scores;
  const score = (which: Which, id: string | undefined) =>
    id === undefined ? "not in this version" : scoreWords(results[which].scores[id], which, id, compared);
  for (const one of both) add(one.new.id, score("old", one.old.id), score("new", one.new.id));
  for (const { id } of removed) add(id, score("old", id), score("new", undefined));
  for (const { id } of added) add(id, score("old", undefined), score("new", id));
  for (const kind of ["cutoffs", "flags"] as const) {
    const said = kind === "cutoffs" ? "reached" : "raised";
    const holds = (which: Which, id: string) => {
      const verdict = results[which][kind][id];
      return verdict === undefined
        ? "not in this version"
        : verdict === null
          ? "unknown"
          : verdict
            ? said
            : `not ${said}`;
    };
    const ids = [
      ...pair[kind].both.map((one) => [one.old.id, one.new.id] as const),
      ...pair[kind].removed.map(({ id }) => [id, id] as const),
      ...pair[kind].added.map(({ id }) => [id, id] as const),
    ];
    for (const [old, fresh] of ids) {
      const [before, after] = [holds("old", old), holds("new", fresh)];
      if (before !== after) add(fresh, before, after);
    }
  }
  return rows;
}

/** What differs besides: what is asked, counted or taken. */
function otherRows({ differs }: Witness): Markup[] {
  return differs
    .filter(({ kind }) => !["score", "band", "cutoff", "flag"].includes(kind))
    .map((one) => html`<tr class="changed"><td colspan="3">${differsWords([one])}</td></tr>`);
}

function row(title: string, id: string, before: string, after: string): Markup {
  const isSame = before === after;
  return html`<tr${!isSame && html` class="changed"`}><th scope="row" dir="auto">${title !== id && `${title} `}<code>${id}</code></th><td>${isSame ? before : html`<del>${before}</del>`}</td><td>${isSame ? after : html`<ins>${after}</ins>`}</td></tr>`;
}

function scoreWords(state: ScoreState | undefined, which: Which, id: string, { readings }: Compared): string {
  if (state?.state !== "scored") return state?.state ?? "not in this version";
  const bands = Object.entries(state.bands).map(
    ([set, band]) => readings[which].title(`${id}.${set}.${band}`) ?? band,
  );
  return [numberWords(Math.round(state.value * 1e6) / 1e6), ...bands].join(", ");
}
