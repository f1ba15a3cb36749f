import type { Definition } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { CompiledForm } from "../compiled.ts";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type Words, wordsFor } from "../words/expression.ts";
import { type Condition, conditionsOf } from "./conditions.ts";
import { Machine } from "./machine/machine.ts";

/** A form that has been lowered without errors. */
export type Lowered = Pick<CompiledForm, "bound" | "file" | "places" | "examples"> & {
  readonly definition: Definition;
};

/** What a rule looks at. */
export interface Study {
  readonly form: Lowered;
  readonly definition: Definition;
  readonly machine: Machine;
  readonly report: Report;
  readonly words: Words;
  /** Everything that has a condition in it. */
  readonly conditions: readonly Condition[];
  /** Where a part of the definition stands; the form itself where that is not known. */
  place(part: object | Expression): Span;
  /** A score, cut-off or flag as people know it: its title, else its name. */
  nameOf(id: string): string;
}

/** `machine` may be one that was made for another version of the form, with the same meaning. */
export function studyOf(form: Lowered, report: Report, machine = new Machine(form.definition)): Study {
  const { definition, places } = form;
  const texts = definition.texts[definition.language] ?? {};
  const whole = places.get(definition) ?? { file: form.file.path, start: 0, end: 0 };
  return {
    form,
    definition,
    machine,
    conditions: conditionsOf(machine),
    report,
    words: wordsFor(definition),
    place: (part) => (typeof part === "object" ? places.get(part) : undefined) ?? whole,
    nameOf: (id) => texts[id] ?? id,
  };
}
