import { html, nothing } from "lit";
import type { BandSet, Score } from "../../definition/definition.ts";
import type { ResultMessages } from "../../locale/result-messages.ts";
import { loadResultMessages } from "../../locale/results.ts";
import type { Audience } from "../events.ts";
import type { Filling } from "../filling.ts";
import { nameOf } from "../naming.ts";
import { plain, words } from "../words.ts";

/** What results are shown with, once their words are here. */
export type RenderResults = (filling: Filling, audience: Audience) => unknown;

/** Loads the words of results in the language of a form; what is returned shows its results as they are now. */
export async function resultsIn({ locale }: Filling): Promise<RenderResults> {
  const messages = await loadResultMessages(locale);
  return (filling, audience) => renderResults(filling, audience, messages);
}

function renderResults(filling: Filling, audience: Audience, messages: ResultMessages): unknown {
  const { flags, scores } = filling.definition;
  const up = flags.filter(({ id }) => filling.session.verdict(id) === true);
  return html`<section part="results" aria-labelledby="results">
    <h2 id="results">${messages.results}</h2>
    ${
      up.length === 0
        ? nothing
        : html`<ul part="flags">
          ${up.map(({ id }) => html`<li>${words({ filling }, id)} ${advice(id, filling, audience)}</li>`)}
        </ul>`
    }
    <dl part="scores">${scores.map((score) => scoreOf(score, filling, audience, messages))}</dl>
  </section>`;
}

function scoreOf(score: Score, filling: Filling, audience: Audience, messages: ResultMessages): unknown {
  const state = filling.session.score(score.id);
  const said =
    state.state === "scored"
      ? messages.inRange(state.value, ...state.range)
      : state.state === "missing"
        ? messages.notScored(state.waitingFor.map((name) => nameOf(name, filling)).join(", "))
        : messages.notAsked;
  const sets = filling.definition.bands.filter((set) => set.score === score.id);
  const bands = state.state === "scored" ? state.bands : {};
  return html`<dt>${words({ filling }, score.id)}</dt>
    <dd>${said} ${sets.map((set) => bandOf(set, bands[set.id], filling, audience))}</dd>`;
}

function bandOf(
  { score, id }: BandSet,
  band: string | undefined,
  filling: Filling,
  audience: Audience,
): unknown {
  if (band === undefined) return nothing;
  const key = `${score}.${id}.${band}`;
  return html`<p>${words({ filling }, key)} ${advice(key, filling, audience)}</p>`;
}

function advice(key: string, filling: Filling, audience: Audience): string | undefined {
  return plain({ filling }, `${key}:advice ${audience}`);
}
