import { html, nothing } from "lit";
import type { Programme } from "../../definition/programme.ts";
import type { Awaited, Finding, StepState } from "../../definition/programme-state.ts";
import { lastDayBefore } from "../../engine/programme/index.ts";
import { formatDay } from "../../locale/day.ts";
import { formatList } from "../../locale/list.ts";
import type { Locale } from "../../locale/locale.ts";
import type { ProgrammeMessages } from "../../locale/programme-messages.ts";

/** A programme as somebody reads it. */
export interface Course {
  readonly programme: Programme;
  readonly states: readonly StepState[];
  readonly today: string;
  readonly locale: Locale;
  readonly messages: ProgrammeMessages;
  text(key: string): string | undefined;
}

/** The steps in the order of time, with today among them. A step without a day stands behind the one before it. */
export function timeline(course: Course): unknown {
  const { states, today, locale, messages } = course;
  let last = "";
  const dated = states.map((state) => {
    last = dayOf(state) ?? last;
    return { state, day: last };
  });
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const past = dated.filter(({ day }) => day <= today);
  const future = dated.slice(past.length);
  return html`<ol part="timeline">
    ${past.map(({ state }) => step(course, state))}
    <li part="today" aria-current="date" lang=${locale.language}>${messages.today(formatDay(today, locale))}</li>
    ${future.map(({ state }) => step(course, state))}
  </ol>`;
}

function dayOf(state: StepState): string | undefined {
  return state.state === "done" ? state.on : "from" in state ? state.from : undefined;
}

function step(course: Course, state: StepState): unknown {
  const { programme, messages, text } = course;
  const id = state.step;
  const whom = [text(`${id}:by`), text(`${id}:for`)].filter((said) => said !== undefined);
  const days = daysOf(course, state);
  const why = reasonOf(course, state);
  const { unverified } = programme.steps.find((one) => one.id === id)!;
  return html`<li part="step" data-state=${state.state}>
    <p part="step-title">${text(id) ?? id}</p>
    <p lang=${course.locale.language}><strong part="state">${messages.states[state.state]}</strong>${days ? html` <span>${days}</span>` : nothing}</p>
    ${whom.length > 0 ? html`<p part="whom">${whom.join(" · ")}</p>` : nothing}
    ${why ? html`<p part="why" lang=${course.locale.language}>${why}</p>` : nothing}
    ${unverified ? html`<p part="unverified">${messages.unverified(unverified)}</p>` : nothing}
  </li>`;
}

function daysOf({ messages, locale }: Course, state: StepState): string | undefined {
  if (state.state === "done") return formatDay(state.on, locale);
  if (!("from" in state) || state.from === undefined) return undefined;
  const from = formatDay(state.from, locale);
  return state.to === undefined
    ? messages.fromDay(from)
    : messages.fromTo(from, formatDay(lastDayBefore(state.to), locale));
}

function reasonOf({ messages, locale, text }: Course, state: StepState): string | undefined {
  const named = (ids: readonly string[]) =>
    formatList(
      [...new Set(ids)].map((id) => text(id) ?? id),
      locale,
    );
  if (state.state === "not needed") return messages.because(named(state.because.map(stepOf)));
  return state.state === "unknown" ? messages.waitsFor(named(state.waitingFor.map(awaitedOf))) : undefined;
}

function stepOf(finding: Finding): string {
  return "notNeeded" in finding ? finding.notNeeded : finding.of.step;
}

function awaitedOf(awaited: Awaited): string {
  if ("date" in awaited) return awaited.date;
  return "step" in awaited ? awaited.step : awaited.of.step;
}
