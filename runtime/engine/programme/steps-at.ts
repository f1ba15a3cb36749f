import type { Point, Programme, Step } from "../../definition/programme.ts";
import type { Awaited, Finding, History, StepState } from "../../definition/programme-state.ts";
import { type Day, isDay } from "../day.ts";
import { type Known, type Outcome, outcomeOf } from "./condition.ts";
import { stepsBefore, verdictsIn } from "./reads.ts";
import { shifted } from "./shift.ts";

/**
 * The state of every step, in the order of the programme. A step is due from its first day on, while its condition
 * holds; without a last day it stays due until it is done. Throws a RangeError where the history names a date or step
 * that the programme does not have, gives no day for it, or has the result of another form.
 */
export function stepsAt(programme: Programme, history: History): readonly StepState[] {
  checkHistory(programme, history);
  const steps = new Map(programme.steps.map((step) => [step.id, step]));
  const known = new Map<string, StepState>();

  function stateOf(id: string): StepState {
    const state = known.get(id) ?? stateAt(steps.get(id)!);
    known.set(id, state);
    return state;
  }

  function stateAt(step: Step): StepState {
    const done = history.done[step.id];
    if (done) return { step: step.id, state: "done", on: done.on };
    const condition = step.when ? outcomeOf(step.when, readOf) : ({ is: true, findings: [] } as const);
    if (condition.is === false || condition.is === "not asked") {
      return { step: step.id, state: "not needed", because: distinct(condition.findings) };
    }
    const from = step.from ? dayOf(step.from) : afterReading(step);
    const to = step.to && dayOf(step.to);
    const unneeded = [from, to].flatMap((end) => (end && "notNeeded" in end ? [end] : []));
    if (unneeded.length > 0) return { step: step.id, state: "not needed", because: distinct(unneeded) };
    return inTime(step, condition, from, to);
  }

  function inTime(step: Step, condition: Outcome, from: Reached, to: Reached | undefined): StepState {
    const first = "day" in from ? from.day : undefined;
    const last = to && "day" in to ? to.day : undefined;
    const waiting = condition.is === "waiting" ? condition.waitingFor : [];
    if (waiting.length > 0 || first === undefined) {
      const waitingFor = distinct([...waiting, ...("waiting" in from ? from.waiting : [])]);
      const window = { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
      return { step: step.id, state: "unknown", waitingFor, ...window };
    }
    if (history.today < first)
      return { step: step.id, state: "coming", from: first, ...(last && { to: last }) };
    if (last === undefined || history.today < last)
      return { step: step.id, state: "due", from: first, ...(last && { to: last }) };
    return { step: step.id, state: hasNext(step) ? "missed" : "overdue", from: first, to: last };
  }

  function readOf(id: string): Known {
    const done = history.done[id];
    if (done) return { result: done.result };
    return stateOf(id).state === "not needed" ? { notNeeded: true } : { notDone: true };
  }

  function dayOf({ of, months, days }: Point): Reached {
    if ("date" in of) {
      const day = history.dates[of.date];
      return day === undefined ? { waiting: [of] } : { day: shifted(day, months, days) };
    }
    const done = history.done[of.step];
    if (done) return { day: shifted(done.on, months, days) };
    return stateOf(of.step).state === "not needed" ? { notNeeded: of.step } : { waiting: [of] };
  }

  /** The day on which the last of the steps was done that the condition reads. */
  function afterReading({ when }: Step): Reached {
    const days = when ? verdictsIn(when).flatMap(({ step }) => history.done[step]?.on ?? []) : [];
    return days.length === 0 ? { waiting: [] } : { day: days.sort().at(-1)! };
  }

  function hasNext({ id, series }: Step): boolean {
    const all = programme.steps.filter((step) => series !== undefined && step.series === series);
    return all.findIndex((step) => step.id === id) < all.length - 1;
  }

  return programme.steps.map(({ id }) => stateOf(id));
}

type Reached =
  | { readonly day: Day }
  | { readonly waiting: readonly Awaited[] }
  | { readonly notNeeded: string };

function distinct<T extends Awaited | Finding>(things: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const key = JSON.stringify(thing);
    return !seen.has(key) && seen.add(key);
  });
}

function checkHistory({ id, dates, steps }: Programme, history: History): void {
  const wrong = (what: string) => new RangeError(`Programme ${id}: ${what}`);
  if (!isDay(history.today)) throw wrong(`today is ${history.today}, which is no day`);
  for (const [date, day] of Object.entries(history.dates)) {
    if (!dates.some((known) => known.id === date)) throw wrong(`there is no date ${date}`);
    if (!isDay(day)) throw wrong(`${date} is ${day}, which is no day`);
  }
  for (const [name, { on, result }] of Object.entries(history.done)) {
    const step = steps.find((known) => known.id === name);
    if (!step) throw wrong(`there is no step ${name}`);
    if (!isDay(on)) throw wrong(`${name} was done on ${on}, which is no day`);
    if (result && result.form.id !== step.form)
      throw wrong(`the result of ${name} is of the form ${result.form.id}`);
  }
  checkOrder(steps, wrong);
}

/** Made by hand, a programme may wait for itself; compiled, it does not. */
function checkOrder(steps: readonly Step[], wrong: (what: string) => RangeError): void {
  const before = new Map(steps.map((step) => [step.id, stepsBefore(step)]));
  const open = new Set<string>();
  const closed = new Set<string>();
  const visit = (id: string): void => {
    if (open.has(id)) throw wrong(`${id} waits for itself`);
    if (closed.has(id)) return;
    const others = before.get(id);
    if (!others) throw wrong(`there is no step ${id}`);
    open.add(id);
    others.forEach(visit);
    open.delete(id);
    closed.add(id);
  };
  for (const { id } of steps) visit(id);
}
