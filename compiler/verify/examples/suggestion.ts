import type { Item } from "../../../runtime/definition/definition.ts";
import type { ScoreState } from "../../../runtime/definition/result.ts";
import type { Answer, Answers, Entry } from "../../../runtime/definition/submission.ts";
import type { Edit, Fix } from "../../diagnostics/diagnostic.ts";
import { numberWords } from "../../words/number.ts";
import type { Study } from "../study.ts";
import { type Hit, hit } from "./aims.ts";
import type { Element } from "./elements.ts";
import type { ProbedForm } from "./probes.ts";
import type { Case } from "./reached.ts";

/** So many steps are spent on finding an example to suggest. */
const MOST_STEPS = 2_000;

/**
 * The fix that adds an example for a case at the end of the form, with what the engine says comes of it. It is looked
 * for when someone asks for the edits: most fixes are never opened. Where none is found, the answers are left open.
 */
export function suggestion(tried: () => Study, probed: ProbedForm, element: Element, one: Case): Fix {
  let edits: readonly Edit[] | undefined;
  return {
    title: `Add an example: ${one.words}`,
    get edits() {
      if (edits) return edits;
      const study = tried();
      const found = hit(study, probed, element, one, MOST_STEPS);
      const example = { name: one.words, lines: exampleLines(study, element, one, found) };
      edits = [addedExamples(study.form, [example])];
      return edits;
    },
  };
}

/** Examples written at the end of a form. */
export function addedExamples(
  { bound, file: { path, text } }: Pick<Study["form"], "bound" | "file">,
  examples: readonly { readonly name: string; readonly lines: readonly string[] }[],
): Edit {
  const { end } = bound.node;
  const at = text[end - 1] === "}" ? end - 1 : end;
  const start = text.slice(0, at).endsWith("\n") ? "" : "\n";
  const written = examples.flatMap(({ name, lines }) => [
    `  example ${JSON.stringify(name)} {`,
    ...lines.map((line) => `    ${line}`),
    "  }",
  ]);
  return { span: { file: path, start: at, end: at }, text: `${start}${written.join("\n")}\n` };
}

/** The lines of an example: what is given, and what to expect of it. */
export function exampleLines(
  study: Study,
  element: Element,
  one: Pick<Case, "aim">,
  found: Hit | undefined,
): string[] {
  const given = found ? givenWords(study, found) : "";
  const expected = found ? expectedWords(study, element, one, found) : unfound(element, one);
  return [...(given ? [given] : []), `expect ${expected.join(", ")}`];
}

/** What to expect of answers that are still to be filled in. */
function unfound(element: Element, { aim }: Pick<Case, "aim">): string[] {
  switch (element.kind) {
    case "band":
      return [bandWords(element)];
    case "cutoff":
    case "flag":
      return [aim.kind === "holds" && !aim.value ? `not ${element.id}` : element.id];
    case "missing rule":
      return [`${element.score} missing`];
    case "branch":
      return ["complete"];
  }
}

function bandWords({ part, set }: Extract<Element, { kind: "band" }>): string {
  return `${set.score} is ${part.id}${set.id === "default" ? "" : ` in ${set.id}`}`;
}

function expectedWords(
  { machine }: Study,
  element: Element,
  { aim }: Pick<Case, "aim">,
  { result }: Hit,
): string[] {
  switch (element.kind) {
    case "band": {
      return [...scoreWords(element.set.score, result.scores[element.set.score]!), bandWords(element)];
    }
    case "missing rule":
      return scoreWords(element.score, result.scores[element.score]!);
    case "cutoff":
    case "flag":
      return [aim.kind === "holds" && !aim.value ? `not ${element.id}` : element.id];
    case "branch": {
      // The first item that stands under it.
      for (const [id, placed] of machine.contents.items) {
        const state = placed.container.repeat ? undefined : result.items[id];
        if (!state || !isUnder(placed, element.when)) continue;
        const hidden = aim.kind === "holds" && !aim.value;
        if ((state.state === "not asked") === hidden)
          return [`${hidden ? "hidden" : "asked"} ${cellWords(id, placed.item.cell)}`];
      }
      return [result.complete ? "complete" : "incomplete"];
    }
  }
}

function isUnder(
  { item, container }: { item: { when?: unknown }; container: { when?: unknown; within: unknown } },
  when: unknown,
): boolean {
  if (item.when === when) return true;
  for (
    let at: { when?: unknown; within: unknown } | null = container;
    at;
    at = at.within as typeof at | null
  ) {
    if (at.when === when) return true;
  }
  return false;
}

/** A number that decimals can write out, as it is; of others only that there is one, which the band says. */
function scoreWords(id: string, state: ScoreState): string[] {
  if (state.state === "scored")
    return Number.isInteger(state.value * 1e6) ? [`${id} = ${numberWords(state.value)}`] : [];
  return [`${id} ${state.state}`];
}

/** What is given, as an example writes it. */
export function givenWords({ machine }: Study, { response }: Pick<Hit, "response">): string {
  return [...given(response.inputs ?? {}), ...given(response.answers)].join(", ");

  function given(answers: Answers): string[] {
    return Object.entries(answers).flatMap(([id, answer]): string[] => {
      const item = machine.contents.items.get(id)?.item;
      if (item) return [`${cellWords(id, item.cell)} = ${answerWords(answer, isText(item))}`];
      return (answer as readonly Entry[]).map((entry) => `${id} { ${given(entry).join(", ")} }`);
    });
  }
}

function isText({ type }: Item): boolean {
  return type.kind === "text" || type.kind === "time";
}

function cellWords(id: string, cell: { readonly row: string; readonly column?: string } | undefined): string {
  return cell?.column === undefined ? id : `${cell.row}.${cell.column}`;
}

function answerWords(answer: Answer, quoted: boolean): string {
  if (Array.isArray(answer)) return `[${answer.map((one) => answerWords(one as Answer, false)).join(", ")}]`;
  if (typeof answer === "number") return numberWords(answer);
  return quoted ? JSON.stringify(answer) : String(answer);
}
