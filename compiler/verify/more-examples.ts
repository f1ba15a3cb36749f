import type { Response } from "../../runtime/definition/submission.ts";
import type { Edit, Span } from "../diagnostics/diagnostic.ts";
import { aDay, type Hit, hit } from "./examples/aims.ts";
import { boundariesOf } from "./examples/boundaries.ts";
import type { Element } from "./examples/elements.ts";
import { reachedBy } from "./examples/reached.ts";
import { type Runs, runExamples } from "./examples/run.ts";
import { addedExamples, exampleLines } from "./examples/suggestion.ts";
import { type Lowered, type Study, studyOf } from "./study.ts";

interface NewExample {
  readonly name: string;
  readonly lines: readonly string[];
}

/** So many steps are spent on finding one example: somebody waits for it. */
const MOST_STEPS = 1_000;

/**
 * Examples for all that no example reaches, with what the engine says comes of each; what one of them reaches by the way
 * needs no other. Null where none is found.
 */
export function missingExamples(form: Lowered): Edit | null {
  const study = studyOf(form, () => {});
  const runs = runExamples(study);
  const added: NewExample[] = [];
  const hits: Hit[] = [];
  for (const { element, cases } of reachedBy(study, runs)) {
    for (const one of cases) {
      if (one.reachedBy.length > 0 || hits.some(one.isReached)) continue;
      const found = hit(study, runs.probed, element, one, MOST_STEPS);
      if (!found) continue;
      hits.push(found);
      added.push({ name: one.words, lines: exampleLines(study, element, one, found) });
    }
  }
  return adding(form, added);
}

/**
 * Examples on either side of the edges of the band or cut-off that stands at a place: the last value below, the first
 * one in it. Null where examples have them all, or the place has no edges.
 */
export function edgeExamples(form: Lowered, at: Span): Edit | null {
  const study = studyOf(form, () => {});
  const runs = runExamples(study);
  const element = runs.elements.find((one) => {
    const { file, start, end } = study.place(one.part);
    return file === at.file && start < at.end && at.start < end && edged.has(one.kind);
  });
  return element ? adding(form, edges(study, runs, element)) : null;
}

const edged: ReadonlySet<Element["kind"]> = new Set(["band", "cutoff"]);

function edges(study: Study, runs: Runs, element: Element): readonly NewExample[] {
  const search = { study, probed: runs.probed, steps: MOST_STEPS };
  const [below, own, above] = [neighbour(runs, element, -1), element, neighbour(runs, element, 1)].map(
    (of) => (of ? boundariesOf(search, of).map((edge) => ({ ...edge, of })) : []),
  );
  return [...below!.slice(-1), ...own!, ...above!.slice(0, 1)].flatMap(({ at, response, of }) => {
    const result = runs.probed.form.evaluate(response, { today: aDay });
    if (of.kind === "band" && runs.runs.some((run) => valueIn(run, of) === valueIn({ result }, of)))
      return [];
    const verdict = of.kind === "cutoff" ? result.cutoffs[of.id] : undefined;
    // At the edge of one part of a condition, the other may be open.
    if (verdict === null || (of.kind === "cutoff" && isShown(runs, of, { response, result }))) return [];
    const aim = { kind: "holds", value: verdict === true } as const;
    return [{ name: at, lines: exampleLines(study, of, { aim }, { response, result }) }];
  });
}

/** Whether some example has it already: all that the condition of a cut-off reads is the same there. */
function isShown(
  { runs }: Runs,
  { when }: Extract<Element, { kind: "cutoff" | "flag" }>,
  { response, result }: Pick<Hit, "response" | "result">,
): boolean {
  const read = idsIn(when);
  const said = (answers: Response, came: Hit["result"]) =>
    JSON.stringify(
      [...read].map((id) => [came.scores[id] ?? null, answers.answers[id] ?? answers.inputs?.[id] ?? null]),
    );
  const wanted = said(response, result);
  return runs.some((run) => said(run.example.response as Response, run.result) === wanted);
}

/** The scores, items and inputs that an expression names. */
function idsIn(part: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== "object" || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if (naming.has(key) && typeof value === "string") found.add(value);
    else idsIn(value, found);
  }
  return found;
}

const naming: ReadonlySet<string> = new Set(["answer", "score", "points", "result"]);

/** The band of the same set that comes so much further on. */
function neighbour({ elements }: Runs, element: Element, by: number): Element | undefined {
  if (element.kind !== "band") return undefined;
  const ofSet = elements.filter((one) => one.kind === "band" && one.set === element.set);
  return ofSet[ofSet.indexOf(element) + by];
}

/** The value that a set of bands is about; undefined where it has none, or where another set is. */
function valueIn(
  { result }: Pick<Hit, "result">,
  { set }: Extract<Element, { kind: "band" }>,
): number | undefined {
  const state = result.scores[set.score];
  return state?.state === "scored" && set.id in state.bands ? state.value : undefined;
}

/** Under names that no other example has. */
function adding(form: Lowered, added: readonly NewExample[]): Edit | null {
  const taken = new Set(form.examples.map(({ name }) => name));
  const named = added.map(({ name, lines }) => {
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
    taken.add(free);
    return { name: free, lines };
  });
  return named.length > 0 ? addedExamples(form, named) : null;
}
