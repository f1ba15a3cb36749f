import type { Definition } from "../../runtime/definition/definition.ts";
import type { CompiledForm, Places } from "../compiled.ts";
import type { Report } from "../diagnostics/report.ts";
import { Machine } from "./machine/machine.ts";
import { rangedScores } from "./ranges.ts";

/** A form that has been lowered without errors. */
export type Lowered = Pick<CompiledForm, "bound" | "file" | "places" | "examples"> & {
  readonly definition: Definition;
};

export interface Verified {
  /** With the range of every score. */
  readonly definition: Definition;
  readonly places: Places;
}

/** Works out what a form can do, reports what it cannot or should not, and runs its examples. */
export function verify(form: Lowered, _report: Report): Verified {
  const { definition } = form;
  const machine = new Machine(definition);
  const scores = rangedScores(machine, definition);
  const places = new Map(form.places);
  for (const [at, score] of scores.entries()) {
    const place = form.places.get(definition.scores[at]!);
    if (place) places.set(score, place);
  }
  const ranged = { ...definition, scores };
  const whole = form.places.get(definition);
  if (whole) places.set(ranged, whole);
  return { definition: ranged, places };
}
