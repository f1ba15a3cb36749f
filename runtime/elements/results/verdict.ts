import { html, nothing } from "lit";
import type { Cutoff, Flag } from "../../definition/definition.ts";
import { words } from "../words.ts";
import { accuracy, advice, origin, remarks } from "./origin.ts";
import type { Reading } from "./reading.ts";

/** A cut-off: whether it is reached, what it is worth, and where it comes from. */
export function cutoffResult(cutoff: Cutoff, reading: Reading): unknown {
  const { filling, messages } = reading;
  const { id } = cutoff;
  const verdict = filling.session.verdict(id);
  const said =
    verdict === null ? messages.cutoffUnknown : verdict ? messages.cutoffReached : messages.cutoffNotReached;
  return html`<div part=${verdict ? "cutoff reached" : "cutoff"}>
    <p>${words({ filling }, id) ?? id}: <strong lang=${reading.lang}>${said}</strong></p>
    ${verdict ? advice(id, cutoff.advice, reading) : nothing} ${remarks(id, reading)}
    ${accuracy(cutoff.accuracy, reading)} ${origin(cutoff, reading)}
  </div>`;
}

/** All flags, those first that somebody must see. */
export function flagResults(reading: Reading): unknown {
  const { filling, messages } = reading;
  const { flags } = filling.definition;
  if (flags.length === 0) return nothing;
  const verdict = ({ id }: Flag): boolean | null => filling.session.verdict(id);
  const up = flags.filter((flag) => verdict(flag) === true);
  const raised = [...up.filter(({ urgent }) => urgent), ...up.filter(({ urgent }) => !urgent)];
  const others = flags.filter((flag) => verdict(flag) !== true);
  return html`<h3 lang=${reading.lang}>${messages.flags}</h3>
    ${raised.length === 0 ? html`<p lang=${reading.lang}>${messages.noFlags}</p>` : raised.map((flag) => raisedFlag(flag, reading))}
    ${
      others.length === 0
        ? nothing
        : html`<ul part="quiet-flags">
            ${others.map(
              (flag) => html`<li>
                ${words({ filling }, flag.id) ?? flag.id}:
                ${verdict(flag) === null ? html`<strong>${messages.flagUnknown}</strong>` : messages.flagNotRaised}
                ${origin(flag, reading)}
              </li>`,
            )}
          </ul>`
    }`;
}

function raisedFlag(flag: Flag, reading: Reading): unknown {
  const { filling, messages } = reading;
  const { id, urgent } = flag;
  return html`<div part=${urgent ? "flag urgent-flag" : "flag"}>
    <p>
      <strong part="mark" lang=${reading.lang}>${urgent ? messages.urgent : messages.flagRaised}</strong>
      <strong>${words({ filling }, id) ?? id}</strong>
    </p>
    ${advice(id, flag.advice, reading)} ${remarks(id, reading)} ${origin(flag, reading)}
  </div>`;
}
