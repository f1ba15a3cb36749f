import { html, nothing } from "lit";
import type { Agreement, ComparedItem, ComparedScore, ComparedVerdict } from "../../definition/comparison.ts";
import type { ScoreState } from "../../definition/result.ts";
import { formatDay } from "../../locale/day.ts";
import { formatNumber } from "../../locale/number.ts";
import { answerOf, nameOf, questionOf, type Telling } from "./telling.ts";

interface Row {
  readonly name: string;
  readonly cells: readonly unknown[];
  readonly agreement: Agreement;
  /** In words, where there is something to say. */
  readonly remark: string;
}

/** Everything that responses come to, beside each other. */
export function comparisonTables(telling: Telling): unknown {
  const { comparison, messages, results } = telling;
  const { items, scores, cutoffs, flags, inputs } = comparison;
  const different = items.filter(({ agreement }) => agreement === "different").length;
  return html`<p>${messages.differing(different, items.length)}</p>
    ${table(
      telling,
      results.scores,
      scores.map((score) => scoreRow(telling, score)),
    )}
    ${table(
      telling,
      results.cutoffs,
      cutoffs.map((one) => verdictRow(telling, one, [results.cutoffReached, results.cutoffNotReached])),
    )}
    ${table(
      telling,
      results.flags,
      flags.map((one) => verdictRow(telling, one, [results.flagRaised, results.flagNotRaised])),
    )}
    ${table(
      telling,
      messages.questions,
      [...inputs, ...items].map((item) => itemRow(telling, item)),
    )}`;
}

function table(telling: Telling, title: string, rows: readonly Row[]): unknown {
  if (rows.length === 0) return nothing;
  const { comparison, messages, locale } = telling;
  return html`<div part="scroll" role="region" tabindex="0" aria-label=${title}>
    <table part="table">
      <caption>${title}</caption>
      <thead>
        <tr>
          <td></td>
          ${comparison.responses.map(
            ({ label, date }) =>
              html`<th scope="col">${label}${date && date !== label ? html`<small>${formatDay(date, locale)}</small>` : nothing}</th>`,
          )}
          <th scope="col">${messages.agreement}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, cells, agreement, remark }) => html`<tr part=${agreement}>
            <th scope="row">${name}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
            <td>${agreement === "different" ? html`<strong>${remark}</strong>` : remark}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function remarkOf({ messages }: Telling, agreement: Agreement, apart?: number): string {
  if (agreement === "same") return "";
  if (agreement === "incomplete") return messages.incomplete;
  return apart ? messages.differentBy(apart) : messages.different;
}

function itemRow(telling: Telling, { id, states, agreement, apart }: ComparedItem): Row {
  return {
    name: questionOf(telling, id),
    cells: states.map((state) => answerOf(telling, id, state)),
    agreement,
    remark: remarkOf(telling, agreement, apart),
  };
}

function scoreRow(telling: Telling, { id, states, agreement, apart, changes }: ComparedScore): Row {
  return {
    name: nameOf(telling, id),
    cells: states.map((state, at) => {
      const change = changes?.[at];
      return html`${scoreWords(telling, state)} ${bandWords(telling, id, state)}
      ${change ? html`<small>${changeWords(telling, change.by)}</small>` : nothing}`;
    }),
    agreement,
    remark: remarkOf(telling, agreement, apart),
  };
}

function scoreWords({ messages, results, locale }: Telling, state: ScoreState): string {
  if (state.state === "scored") return formatNumber(state.value, locale);
  return state.state === "missing" ? messages.missing : results.notAsked;
}

function bandWords(telling: Telling, score: string, state: ScoreState): unknown {
  if (state.state !== "scored") return nothing;
  const bands = Object.entries(state.bands).map(([set, band]) => nameOf(telling, `${score}.${set}.${band}`));
  return bands.length > 0 ? html`<small>${bands.join(", ")}</small>` : nothing;
}

function changeWords({ messages, locale }: Telling, by: number): string {
  if (by === 0) return messages.unchanged;
  return `${messages.change}: ${by > 0 ? "+" : "−"}${formatNumber(Math.abs(by), locale)}`;
}

function verdictRow(
  telling: Telling,
  { id, values, agreement }: ComparedVerdict,
  [holds, holdsNot]: readonly [string, string],
): Row {
  return {
    name: nameOf(telling, id),
    cells: values.map((value) => (value === null ? telling.messages.unknown : value ? holds : holdsNot)),
    agreement,
    remark: remarkOf(telling, agreement),
  };
}
