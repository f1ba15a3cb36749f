import { html, nothing } from "lit";
import type { Band, BandSet, Cutoff, Score } from "../../definition/definition.ts";
import type { ScoreState } from "../../definition/result.ts";
import { formatNumber } from "../../locale/number.ts";
import { words } from "../words.ts";
import { explanationOf } from "./explanation.ts";
import { advice, origin, remarks } from "./origin.ts";
import type { Reading } from "./reading.ts";
import { ruler } from "./ruler.ts";
import { limitOf, scaleOf } from "./scale.ts";
import { cutoffResult } from "./verdict.ts";
import { waiting } from "./waiting.ts";

type Scored = Extract<ScoreState, { state: "scored" }>;

/** A score, what it means, the cut-offs that it decides, and how it came about. */
export function scoreResult(score: Score, cutoffs: readonly Cutoff[], reading: Reading): unknown {
  const { filling } = reading;
  const { id } = score;
  const state = filling.session.score(id);
  return html`<div part="score" role="group" aria-labelledby=${`${id}-score`}>
    <h4 id=${`${id}-score`}>${words({ filling }, id) ?? id}</h4>
    ${value(score, state, cutoffs, reading)} ${remarks(id, reading)} ${origin(score, reading)}
    ${cutoffs.map((cutoff) => cutoffResult(cutoff, reading))} ${explanationOf(id, reading)}
  </div>`;
}

function value(score: Score, state: ScoreState, cutoffs: readonly Cutoff[], reading: Reading): unknown {
  const { filling, messages } = reading;
  if (state.state === "not asked")
    return html`<p part="waiting" lang=${reading.lang}>${messages.notAsked}</p>`;
  if (state.state === "missing")
    return state.waitingFor.length > 0
      ? waiting(state.waitingFor, reading)
      : html`<p part="waiting" lang=${reading.lang}>${messages.notScorable}</p>`;
  const sets = filling.definition.bands.filter((set) => set.score === score.id && state.bands[set.id]);
  return html`<p part="score-value" lang=${reading.lang}>${valueInWords(state, reading)}</p>
    ${
      sets.length > 0
        ? sets.map((set) => bandSet(set, score, state, cutoffs, reading))
        : picture(score, state, [], undefined, cutoffs, reading)
    }`;
}

/** With the number itself large, wherever in the sentence it stands. */
function valueInWords({ value, range }: Scored, { filling, messages }: Reading): unknown {
  const number = formatNumber(value, filling.locale);
  const said = messages.inRange(value, ...range);
  const at = said.indexOf(number);
  if (at < 0) return said;
  return html`${said.slice(0, at)}<strong>${number}</strong>${said.slice(at + number.length)}`;
}

function bandSet(
  set: BandSet,
  score: Score,
  state: Scored,
  cutoffs: readonly Cutoff[],
  reading: Reading,
): unknown {
  const { filling, messages } = reading;
  const key = `${score.id}.${set.id}`;
  const here = set.bands.find(({ id }) => id === state.bands[set.id]);
  const label = ({ id }: Band): unknown => words({ filling }, `${key}.${id}`) ?? id;
  return html`<div part="bands">
    <p part="bands-title">
      ${words({ filling }, key) ?? messages.band}${here ? html`: <strong>${label(here)}</strong>` : nothing}
    </p>
    ${picture(score, state, set.bands, here?.id, cutoffs, reading)}
    <ul part="band-list" aria-label=${messages.bands}>
      ${set.bands.map(
        (band) => html`<li aria-current=${band === here ? "true" : nothing}>
          <span part="band-range">${range(band, reading)}</span> <span>${label(band)}</span>
        </li>`,
      )}
    </ul>
    ${here ? [advice(`${key}.${here.id}`, here.advice, reading), remarks(`${key}.${here.id}`, reading)] : nothing}
    ${remarks(key, reading)} ${origin(set, reading)}
  </div>`;
}

function range({ from, to, open }: Band, { filling, messages }: Reading): string {
  if (open) return messages.fromBelow(from, to);
  return from === to ? formatNumber(from, filling.locale) : messages.fromTo(from, to);
}

function picture(
  score: Score,
  { value, range }: Scored,
  bands: readonly Band[],
  chosen: string | undefined,
  cutoffs: readonly Cutoff[],
  { filling }: Reading,
): unknown {
  const limits = cutoffs.flatMap((cutoff) => limitOf(cutoff, score.id) ?? []);
  const scale = scaleOf(value, score.range, bands, limits);
  return scale ? ruler(scale, chosen, range, filling) : nothing;
}
