import { html, nothing } from "lit";
import type { Expression } from "../definition/expression.ts";
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
  const places = problem.entries ?? itemsOf(problem.check, filling);
  const words = plain({ filling }, problem.check) ?? filling.locale.messages.checkFailed;
  return places.length > 0
    ? html`${words}<ul role="list">${places.map((each) => html`<li>${link(each, filling, goTo)}</li>`)}</ul>`
    : words;
}

/** What a check is about, where that is so little that it helps to know. */
function itemsOf(check: string, { definition, questions, session }: Filling): readonly string[] {
  const holds = definition.checks.find(({ id }) => id === check)?.holds;
  const named = new Set([...namesIn(holds)].map((name) => name.replace(/\..*/, "")));
  const items = [...questions.keys()].filter((id) => named.has(id) && session.isShown(id));
  return items.length <= most ? items : [];
}

const most = 5;

/** The names of the items that an expression itself reads. */
function namesIn(expression: Expression | undefined): readonly string[] {
  if (typeof expression !== "object") return [];
  if ("op" in expression) return expression.args.flatMap(namesIn);
  if ("answer" in expression) return [expression.answer];
  if ("score" in expression) return [expression.score];
  return "points" in expression ? [expression.points] : [];
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
