import { html, nothing } from "lit";
import type { Check, Cutoff } from "../../definition/definition.ts";
import { paragraphs, plain, words } from "../words.ts";
import type { Reading } from "./reading.ts";
import { readsScore } from "./scale.ts";
import { scoreResult } from "./score.ts";
import { cutoffResult, flagResults } from "./verdict.ts";

/** All results, as somebody reads them who has to act on them: flags first, and each says how it came about. */
export function clinicianResults(reading: Reading): unknown {
  const { filling, messages, lang } = reading;
  const { scores, cutoffs, checks } = filling.definition;
  const cutoffsOf = new Map(scores.map(({ id }) => [id, [] as Cutoff[]]));
  const loose: Cutoff[] = [];
  for (const cutoff of cutoffs) {
    const read = scores.filter(({ id }) => readsScore(cutoff.when, id));
    const [only] = read;
    if (only && read.length === 1) cutoffsOf.get(only.id)?.push(cutoff);
    else loose.push(cutoff);
  }
  const disclaimer = paragraphs({ filling }, "form:disclaimer");
  return html`${disclaimer ? html`<div part="disclaimer">${disclaimer}</div>` : nothing} ${flagResults(reading)}
  ${scores.length > 0 ? html`<h3 lang=${lang}>${messages.scores}</h3>` : nothing}
  ${scores.map((score) => scoreResult(score, cutoffsOf.get(score.id) ?? [], reading))}
  ${loose.length > 0 ? html`<h3 lang=${lang}>${messages.cutoffs}</h3>` : nothing}
  ${loose.map((cutoff) => cutoffResult(cutoff, reading))} ${checkResults(checks, reading)}`;
}

/** What the answers say against one another. A check that holds says nothing. */
function checkResults(checks: readonly Check[], { filling, messages, lang }: Reading): unknown {
  const open = checks.flatMap(({ id }) => {
    const verdict = filling.session.verdict(id);
    return verdict === true
      ? []
      : [{ id, said: verdict === null ? messages.checkUnknown : messages.checkFails }];
  });
  if (open.length === 0) return nothing;
  // Most checks are sentences, which end by themselves.
  const colon = (id: string): string => (/\p{P}$/u.test(plain({ filling }, id) ?? "") ? "" : ":");
  return html`<h3 lang=${lang}>${messages.checks}</h3>
    <ul>
      ${open.map(({ id, said }) => html`<li>${words({ filling }, id) ?? id}${colon(id)} <strong>${said}</strong></li>`)}
    </ul>`;
}
