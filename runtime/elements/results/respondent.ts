import { html, nothing } from "lit";
import type { Filling } from "../filling.ts";
import { paragraphs, words } from "../words.ts";

const isAddressed = (audiences: readonly string[] | undefined): boolean =>
  audiences?.includes("respondent") ?? false;

/** What is written to those who have answered, and nothing else; undefined where nothing is. */
export function respondentResults(filling: Filling): unknown {
  const { definition, session } = filling;
  const { flags, bands, cutoffs } = definition;
  const reached = [...flags, ...cutoffs]
    .filter(({ id, advice }) => isAddressed(advice) && session.verdict(id) === true)
    .map(({ id }) => said(id, filling));
  const banded = bands.flatMap(({ score, id, bands }) => {
    const state = session.score(score);
    const band = state.state === "scored" && bands.find((each) => each.id === state.bands[id]);
    return band && isAddressed(band.advice) ? [said(`${score}.${id}.${band.id}`, filling)] : [];
  });
  if (reached.length + banded.length === 0) return undefined;
  const disclaimer = paragraphs({ filling }, "form:disclaimer");
  return html`${reached} ${banded} ${disclaimer ? html`<div part="disclaimer">${disclaimer}</div>` : nothing}`;
}

function said(key: string, filling: Filling): unknown {
  return html`<div part="advice">
    <p part="advice-title">${words({ filling }, key)}</p>
    ${paragraphs({ filling }, `${key}:advice respondent`) ?? nothing}
  </div>`;
}
