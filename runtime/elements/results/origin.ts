import { html, nothing } from "lit";
import type { Accuracy } from "../../definition/definition.ts";
import { formatPercent } from "../../locale/number.ts";
import { paragraphs } from "../words.ts";
import type { Reading } from "./reading.ts";

/** Where a rule comes from, and what of it nobody has confirmed. */
export function origin(
  { source, unverified }: { readonly source?: string; readonly unverified?: string },
  { messages }: Reading,
): unknown {
  return [
    source === undefined ? nothing : html`<p part="source">${messages.source(source)}</p>`,
    unverified === undefined ? nothing : html`<p part="unverified">${messages.unverified(unverified)}</p>`,
  ];
}

/** How well a cut-off tells people apart, and of whom that is known. */
export function accuracy(measures: readonly Accuracy[], { filling, messages }: Reading): unknown {
  if (measures.length === 0) return nothing;
  const said = ({ measure, value, population }: Accuracy): string => {
    const words = messages[measure](formatPercent(value, filling.locale));
    return population === undefined ? words : `${words} ${messages.inPopulation(population)}`;
  };
  return html`<ul part="accuracy">
    ${measures.map((each) => html`<li>${said(each)}</li>`)}
  </ul>`;
}

/** What the author adds to a rule: its explanation, and that it is no diagnosis. */
export function remarks(key: string, { filling }: Reading): unknown {
  return ["help", "disclaimer"].map((aspect) => {
    const said = paragraphs({ filling }, `${key}:${aspect}`);
    return said ? html`<div part="remark">${said}</div>` : nothing;
  });
}

/** What to do, for each audience that it is written for but those who have answered themselves. */
export function advice(key: string, audiences: readonly string[] | undefined, reading: Reading): unknown {
  const { filling, messages } = reading;
  return (audiences ?? [])
    .filter((audience) => audience !== "respondent")
    .map((audience) => {
      const known: Readonly<Record<string, string>> = messages.audiences;
      const whom = Object.hasOwn(known, audience) ? known[audience]! : audience.replaceAll("_", " ");
      return html`<div part="advice">
      <p part="advice-title" lang=${reading.lang}>${messages.advice(whom)}</p>
      ${paragraphs({ filling }, `${key}:advice ${audience}`)}
    </div>`;
    });
}
