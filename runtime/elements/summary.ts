import { html, nothing } from "lit";
import type { Problem } from "../definition/submission.ts";
import type { Filling } from "./filling.ts";
import { nameOf } from "./naming.ts";

/** What stands in the way of submitting, in words, each with a link to where it can be mended. */
export function summary(filling: Filling, goTo: (item: string) => void): unknown {
  const problems = filling.markedProblems;
  if (problems.length === 0) return nothing;
  return html`<h2 part="summary-title" id="summary-title">${heading(problems, filling)}</h2>
    <ul part="summary-list">
      ${problems.map((problem) => html`<li>${entry(problem, filling, goTo)}</li>`)}
    </ul>`;
}

/** How many questions need what. */
export function heading(problems: readonly Problem[], { locale: { messages } }: Filling): string {
  const kinds = new Set(problems.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size > 1 || only === "check") return messages.needAttention(problems.length);
  return only === "unanswered" ? messages.needAnswer(problems.length) : messages.needChange(problems.length);
}

function entry(problem: Problem, filling: Filling, goTo: (item: string) => void): unknown {
  const { messages } = filling.locale;
  if (problem.kind === "check") return filling.text(problem.check) ?? messages.checkFailed;
  const { item, kind } = problem;
  const follow = (click: Event): void => {
    click.preventDefault();
    goTo(item);
  };
  return html`<a part="summary-link" href=${`#${item}`} @click=${follow}>${nameOf(item, filling)}</a>
    <span>${kind === "unanswered" ? messages.unanswered : messages.notAllowed}</span>`;
}
