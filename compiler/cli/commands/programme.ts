import type { Programme } from "../../../runtime/definition/programme.ts";
import type { Done, History } from "../../../runtime/definition/programme-state.ts";
import { isDay, load } from "../../../runtime/engine/index.ts";
import { stepsAt } from "../../../runtime/engine/programme/index.ts";
import type { CompiledProgramme } from "../../compiled.ts";
import { nearest } from "../../words/nearest.ts";
import { compileWords, inFiles } from "../compiling.ts";
import { type DoneStep, readDone } from "../done-steps.ts";
import type { ProgrammeOptions } from "../options.ts";
import { programmeText } from "../programme-text.ts";
import { hasErrors, report } from "../report.ts";
import { textOf } from "../text-of.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Prints which steps of a programme are due, coming, done or not needed, for one person. */
export async function programme(word: string, options: ProgrammeOptions, world: World): Promise<number> {
  if (options.today !== undefined && !isDay(options.today)) {
    throw new WrongUse(`--today takes a day such as 2026-11-22, not ${options.today}.`);
  }
  const compiled = await oneProgramme(word, world);
  if (!compiled?.definition) return exit.findings;
  const { definition } = compiled;
  const today = options.today ?? localDay();
  const dates = datesIn(options.date, definition);
  const { done, wrong } = options.done ? doneIn(options.done, compiled, world) : { done: {}, wrong: [] };
  for (const line of wrong) world.err(`${options.done}:${line}\n`);
  const history: History = { today, dates, done };
  const states = stepsAt(definition, history);
  if (options.format === "json") world.out(`${JSON.stringify({ today, steps: states }, null, 2)}\n`);
  else world.out(programmeText(definition, history, states, world.terminal.colours));
  return wrong.length > 0 ? exit.findings : exit.fine;
}

function localDay(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

async function oneProgramme(word: string, world: World): Promise<CompiledProgramme | undefined> {
  const { programmes, diagnostics, host, paths } = await compileWords([word], world);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (hasErrors(errors)) {
    report(errors, (file) => host.text(file), "pretty", inFiles(paths.length), { ...world, out: world.err });
    return undefined;
  }
  const [one, ...others] = programmes;
  if (!one) throw new WrongUse(`There is no programme in ${word}.`);
  if (others.length > 0) {
    const places = programmes.map(({ id, file }) => `  ${id} in ${file.path}`);
    throw new WrongUse(
      `There is more than one programme in ${word}; name the file of one:\n${places.join("\n")}`,
    );
  }
  return one;
}

/** What `--date born=2026-04-01` says, for each of them. */
function datesIn(words: readonly string[], { dates }: Programme): Record<string, string> {
  const found: Record<string, string> = {};
  for (const word of words) {
    const [name, day] = word.split("=") as [string, string | undefined];
    if (day === undefined || !isDay(day)) {
      throw new WrongUse(`--date takes a date of the programme and its day, born=2026-11-22, not ${word}.`);
    }
    const names = dates.map(({ id }) => id);
    if (!names.includes(name)) {
      const near = nearest(name, names);
      const meant = near === undefined ? ` It has ${names.join(", ") || "none"}.` : ` Did you mean ${near}?`;
      throw new WrongUse(`The programme has no date ${name}.${meant}`);
    }
    found[name] = day;
  }
  return found;
}

function doneIn(path: string, { definition, forms }: CompiledProgramme, world: World) {
  const done: Record<string, Done> = {};
  const wrong: string[] = [];
  const steps = definition!.steps;
  for (const read of readDone(textOf(path, world))) {
    if ("wrong" in read) {
      wrong.push(`${read.line}: ${read.wrong}`);
      continue;
    }
    const step = steps.find(({ id }) => id === read.step);
    const form = step?.form === undefined ? undefined : forms.get(step.form);
    if (step && form && read.response) {
      const result = load(form).evaluate(read.response, { today: read.on });
      done[read.step] = { on: read.on, result };
    } else if (step && !read.response) done[read.step] = { on: read.on };
    else
      wrong.push(
        `${read.line}: ${
          step
            ? `${read.step} gives no form`
            : noStep(
                read,
                steps.map(({ id }) => id),
              )
        }`,
      );
  }
  return { done, wrong };
}

function noStep({ step }: DoneStep, steps: readonly string[]): string {
  const near = nearest(step, steps);
  return `there is no step ${step}${near === undefined ? "" : `; did you mean ${near}?`}`;
}
