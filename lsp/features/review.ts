import { diff } from "../../compiler/diff/index.ts";
import { htmlReview } from "../../compiler/diff/render/html/page.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { knownCommittedForm } from "../workspace/committed-form.ts";
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
export async function review(committed: Committed | undefined, form: CompiledForm): Promise<Reviewed> {
  const { id, file, definition: now } = form;
  const without = (notice: string, isNew = false): Reviewed => ({ isNew, html: "", notice });
  if (!now) return without(`${id} has errors, so it cannot be compared with the committed version.`);
  const before = committed && (await knownCommittedForm(committed, form));
  if (before === undefined)
    return without(
      "It is not known what was committed: the file is in no git repository, or git does not answer.",
    );
  if (before === "new") return without(`${id} has not been committed yet.`, true);
  const old = before.definition;
  if (!old) return without(`The committed version of ${id} has errors, so it cannot be compared.`);
  const difference = diff(old, now);
  const title = now.texts[now.language]?.form ?? id;
  const changed = {
    kind: "changed",
    path: file.path.slice(file.path.lastIndexOf("/") + 1),
    title,
    difference,
  } as const;
  return { isNew: false, html: htmlReview([{ review: changed, old, new: now }]), notice: "" };
}
