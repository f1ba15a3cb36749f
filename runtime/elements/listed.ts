import { html, nothing } from "lit";
import type { Problem } from "../definition/submission.ts";
import { entryOf, type Filling } from "./filling.ts";
import { heading } from "./heading.ts";
import { nameOf } from "./naming.ts";
import { Question } from "./question.ts";
import { plain } from "./words.ts";

/** What stands in the way of submitting, in words, each with a link to where it can be mended. */
export function listed(problems: readonly Problem[], filling: Filling, goTo: GoTo): unknown {
  return html`<div part="summary">
    <h2 part="summary-title" id="summary-title">${heading(problems, filling)}</h2>
    <ul role="list">
      ${problems.map((problem) => html`<li>${entry(problem, filling, goTo)}</li>`)}
    </ul>
  </div>`;
}

type GoTo = (item: string) => void;

function entry(problem: Problem, filling: Filling, goTo: GoTo): unknown {
  if (problem.kind !== "check") return html`${link(problem.item, filling, goTo)}${reason(problem, filling)}`;
  const { entries } = problem;
  const words = plain({ filling }, problem.check) ?? filling.locale.messages.checkFailed;
  return entries
    ? html`${words}<ul role="list">${entries.map((each) => html`<li>${link(each, filling, goTo)}</li>`)}</ul>`
    : words;
}

function link(item: string, filling: Filling, goTo: GoTo): unknown {
  const follow = (click: Event): void => {
    click.preventDefault();
    goTo(item);
  };
  return html`<a href=${`#${item}`} @click=${follow}>${nameOf(item, filling)}</a>`;
}

/** What is wrong with an answer, as it is said where it is given. That there is none needs no words. */
function reason(problem: Exclude<Problem, { kind: "check" }>, filling: Filling): unknown {
  const words = reasonIn(problem, filling);
  return problem.kind === "unanswered" || !words ? nothing : words;
}

function reasonIn(problem: Exclude<Problem, { kind: "check" }>, filling: Filling): string | undefined {
  const { messages } = filling.locale;
  const question = filling.question(problem.item);
  if (question?.kind === "repeat") {
    const isTooMany = problem.kind === "not allowed" && Array.isArray(problem.value);
    return isTooMany ? messages.tooManyEntries(question.max) : messages.tooFewEntries(question.min);
  }
  return question && new Question(filling, question, entryOf(problem.item)).problem;
}
