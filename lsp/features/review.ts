import { diff } from "../../compiler/diff/index.ts";
import { htmlReview } from "../../compiler/diff/render/html/page.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { committedForm } from "../workspace/committed-form.ts";
import type { Committed } from "../workspace/extras.ts";

/** What has changed in a form since it was committed, to be read. */
export interface Reviewed {
  /** There is no committed version to compare with. */
  readonly isNew: boolean;
  /** A page that needs nothing else; empty where `notice` says why. */
  readonly html: string;
  readonly notice: string;
}

/** Takes as long as witnesses and counts take: to be asked for, and not at every keystroke. */
export function review(committed: Committed | undefined, form: CompiledForm): Reviewed {
  const { id, file, definition: now } = form;
  const without = (notice: string, isNew = false): Reviewed => ({ isNew, html: "", notice });
  if (!committed?.covers(file.path))
    return without(
      "It is not known what was committed: there is no git repository here, or git does not answer yet.",
    );
  if (!now) return without(`${id} has errors, so it cannot be compared with the committed version.`);
  const before = committedForm(committed, form);
  if (before === "new") return without(`${id} has not been committed yet.`, true);
  if (!before) return without("What was committed is still being read. Try again in a moment.");
  const old = before.definition;
  if (!old) return without(`The committed version of ${id} has errors, so it cannot be compared.`);
  const difference = diff(old, now);
  const title = now.texts[now.language]?.form ?? id;
  const changed = { kind: "changed", path: file.path, title, difference } as const;
  return { isNew: false, html: htmlReview([{ review: changed, old, new: now }]), notice: "" };
}
