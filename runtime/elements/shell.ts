import { html, nothing } from "lit";
import { directionOf } from "../locale/direction.ts";
import type { FlagDetail } from "./events.ts";
import type { Filling } from "./filling.ts";
import { navigation } from "./navigation.ts";
import { licence, opening } from "./opening.ts";
import "./parts/item.ts";
import "./parts/note.ts";
import "./parts/page.ts";
import "./parts/section.ts";
import "./parts/step.ts";
import type { Running } from "./running.ts";
import type { Step } from "./steps.ts";
import { summary } from "./summary.ts";
import { words } from "./words.ts";

/** What a form looks like around its questions depends on. */
export interface Shell {
  readonly running: Running;
  readonly hasSubmit: boolean;
  readonly isPrinting: boolean;
  /** Whom an urgent flag is shown to, and its advice; undefined where it is shown to nobody. */
  readonly audience: string | undefined;
  readonly results: unknown;
  /** Whether answers that are not sent are kept; undefined where none are. */
  readonly saveState: string | undefined;
  go(direction: 1 | -1): void;
  goTo(item: string): void;
  submit(): void;
  /** The browser has pointed at what is wrong. */
  pointedAt(): void;
}

/** A form that is being filled in. */
export function shell({
  running,
  hasSubmit,
  isPrinting,
  audience,
  results,
  saveState,
  ...does
}: Shell): unknown {
  const { filling, way, sending } = running;
  const { definition, language, markedProblems } = filling;
  const problems = summary(markedProblems, filling, does.goTo);
  const enter = (submitted: Event): void => {
    submitted.preventDefault();
    does.go(1);
  };
  return html`<form
    part="form"
    lang=${language}
    dir=${directionOf(language)}
    aria-labelledby="title"
    autocomplete=${definition.about.sensitive ? "off" : nothing}
    spellcheck=${definition.about.sensitive ? "false" : nothing}
    novalidate
    @submit=${enter}
  >
    ${opening(filling, way.isFirst || isPrinting)}
    <div part="alert" role="alert">${alerts(running, audience)}</div>
    <div
      id="summary"
      role=${problems ? "group" : nothing}
      aria-labelledby=${problems ? "summary-title" : nothing}
      tabindex="-1"
      @focus=${does.pointedAt}
    >
      ${problems}
    </div>
    ${steps(running, isPrinting)}
    ${navigation(filling, {
      isFirst: way.isFirst,
      isLast: way.isLast,
      hasSubmit,
      sending: sending.state,
      back: () => does.go(-1),
      submit: does.submit,
    })}
    ${fate(running, saveState)} ${results} ${licence(filling)}
    <p class="heard" id="heard" role="status"></p>
  </form>`;
}

/** Each has its place, so that what has been shown stays as it is while others come and go. */
function steps({ filling, way }: Running, isPrinting: boolean): readonly unknown[] {
  const here = way.step;
  return way.steps.map((step) =>
    step === here || (isPrinting && way.isShown(step)) ? stepOf(step, filling) : nothing,
  );
}

function stepOf(step: Step, filling: Filling): unknown {
  return html`<div part="step">
    ${step.title && filling.text(step.title) ? html`<h2 part="step-title">${words({ filling }, step.title)}</h2>` : nothing}
    <formscript-step .filling=${filling} .content=${step} .locale=${filling.locale}></formscript-step>
  </div>`;
}

/** What has to be known at once: that sending failed, and urgent flags where somebody is shown results. */
function alerts({ filling, flags, sending }: Running, audience: string | undefined): unknown {
  const { messages } = filling.locale;
  const urgent = (flag: FlagDetail): unknown =>
    html`<p part="urgent"><strong>${flag.text}</strong> ${flag.advice[audience ?? ""]}</p>`;
  return [
    sending.state === "failed" ? html`<p part="failed">${messages.submitFailed}</p>` : nothing,
    flags.up.filter((flag) => flag.urgent && isFor(audience, flag)).map(urgent),
  ];
}

/** A respondent is shown nothing but what is written to them. */
function isFor(audience: string | undefined, { advice }: FlagDetail): boolean {
  return audience === "clinician" || (audience !== undefined && audience in advice);
}

/** What became of the answers. */
function fate({ filling, sending, isUnsent }: Running, saveState: string | undefined): unknown {
  const { messages } = filling.locale;
  if (sending.state === "sent")
    return html`<div part="sent" tabindex="-1"><slot name="sent"><p>${messages.submitted}</p></slot></div>`;
  return isUnsent
    ? html`<p part="save-state">${messages.notSent}${saveState === undefined ? nothing : ` · ${saveState}`}</p>`
    : nothing;
}
