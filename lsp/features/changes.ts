import { type ChangeClass, classes, diff } from "../../compiler/diff/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { committedForm } from "../workspace/committed-form.ts";
import type { Committed } from "../workspace/extras.ts";

/** What there is between a form and its committed version. */
export type Changes =
  | { readonly kind: "new" }
  | {
      readonly kind: "changed";
      /** How many changes there are of each class, the gravest first; none where nothing has changed. */
      readonly counts: readonly (readonly [ChangeClass, number])[];
      /** The least version that the changes ask for, where the form does not have it yet. */
      readonly version?: string;
    };

/** Null while one of the two does not compile, and while it is not known what was committed. */
export function changesSince(committed: Committed, form: CompiledForm): Changes | null {
  if (!form.definition) return null;
  const old = committedForm(committed, form);
  if (old === "new") return { kind: "new" };
  if (!old?.definition) return null;
  const { changes, version } = diff(old.definition, form.definition, { evidence: false });
  const counts = classes.flatMap((one) => {
    const count = changes.filter((change) => change.class === one).length;
    return count > 0 ? [[one, count] as const] : [];
  });
  const isAsked = version.state !== "fine" && version.least !== undefined;
  return { kind: "changed", counts, ...(isAsked && { version: version.least }) };
}
