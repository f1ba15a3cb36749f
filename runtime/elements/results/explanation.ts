import { html, nothing } from "lit";
import type { ExplainedItem, Explanation } from "../../definition/explanation.ts";
import type { ItemState, ScoreState } from "../../definition/result.ts";
import { formatNumber } from "../../locale/number.ts";
import { nameOf } from "../naming.ts";
import { answerWords } from "../text/answers.ts";
import { typeKey } from "../wording.ts";
import { plain } from "../words.ts";
import { origin } from "./origin.ts";
import type { Reading } from "./reading.ts";
import { roundingInWords, ruleInWords } from "./rule.ts";

/** How a score came about, for those who have to trust it; worked out when it is opened. */
export function explanationOf(score: string, reading: Reading): unknown {
  const { explanation, toggle } = reading.explain(score);
  return html`<details
    part="explanation"
    ?open=${explanation !== undefined}
    @toggle=${({ target }: Event) => toggle((target as HTMLDetailsElement).open)}
  >
    <summary lang=${reading.lang}>${reading.messages.explanation}</summary>
    ${explanation ? body(explanation, reading) : nothing}
  </details>`;
}

function body(explanation: Explanation, reading: Reading): unknown {
  const { filling } = reading;
  const { aggregates, roundings, scores, withheld } = explanation;
  const steps = [
    ...scores.map(({ id, state }) => `${plain({ filling }, id) ?? id}: ${scoreInWords(state, reading)}`),
    ...new Set(aggregates.map((aggregate) => ruleInWords(aggregate, explanation, reading))),
    ...roundings.filter(({ from, to }) => from !== to).map((rounding) => roundingInWords(rounding, reading)),
    ...(withheld ? [filling.locale.messages.tableWithheld] : []),
  ];
  return html`${explanation.items.length > 0 ? table(explanation, reading) : nothing}
    ${steps.length > 0 ? html`<ul part="steps">${steps.map((step) => html`<li>${step}</li>`)}</ul>` : nothing}
    ${origin(explanation, reading)}`;
}

function table({ items, score }: Explanation, reading: Reading): unknown {
  const { messages } = reading;
  return html`<div part="counted" role="region" tabindex="0" aria-labelledby=${`${score}-items`}>
    <table>
      <caption lang=${reading.lang} id=${`${score}-items`}>${messages.itemsCounted}</caption>
      <thead lang=${reading.lang}>
        <tr>
          <th scope="col">${messages.item}</th>
          <th scope="col">${messages.answer}</th>
          <th scope="col">${messages.points}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(item, reading))}
      </tbody>
    </table>
  </div>`;
}

function row(explained: ExplainedItem, reading: Reading): unknown {
  const { filling, messages } = reading;
  const { item, state, reversed } = explained;
  return html`<tr>
    <th scope="row">${nameOf(item, filling)}</th>
    <td><bdi>${answerInWords(item, state, reading)}</bdi></td>
    <td>${points(explained, reading)}${reversed ? html` <small>${messages.reversed}</small>` : nothing}</td>
  </tr>`;
}

function points({ counts }: ExplainedItem, { filling, messages }: Reading): string {
  if (counts === undefined || counts === "missing") return "–";
  return counts === "left out" ? messages.leftOut : formatNumber(counts, filling.locale);
}

function answerInWords(name: string, state: ItemState, { filling, messages }: Reading): string {
  const item = filling.question(name);
  if (state.state === "missing") return messages.missing[state.reason];
  if (state.state !== "answered" || item?.kind !== "item") return messages.notAsked;
  const said = answerWords(item, state.value, filling.texts, filling.locale);
  const unit = typeKey(filling, item, "unit");
  return unit === undefined ? said : `${said} ${plain({ filling }, unit)}`;
}

/** A score that another one is worked out from. */
function scoreInWords(state: ScoreState, { filling, messages }: Reading): string {
  switch (state.state) {
    case "scored":
      return formatNumber(state.value, filling.locale);
    case "missing":
      return messages.missing.unanswered;
    case "not asked":
      return messages.notAsked;
  }
}
