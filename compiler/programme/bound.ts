import type * as tree from "../../grammar/tree.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { SourceFile } from "../source.ts";

/** A programme whose names are known. */
export interface BoundProgramme {
  readonly node: tree.Programme;
  readonly file: SourceFile;
  /** Null for a form that has errors. */
  readonly forms: ReadonlyMap<string, Definition | null>;
  readonly dates: ReadonlyMap<string, tree.ProgrammeDate>;
  readonly steps: ReadonlyMap<string, tree.ProgrammeStep>;
}

/** The definition of the form that a step gives; null where it gives none, or one with errors. */
export function formOf({ forms, steps }: BoundProgramme, step: string): Definition | null {
  return forms.get(steps.get(step)?.form?.text ?? "") ?? null;
}
