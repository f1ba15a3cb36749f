import type { CompiledForm } from "../compiled.ts";
import { classes, rank } from "../diff/classes.ts";
import { diff } from "../diff/diff.ts";
import type { FormReview } from "../diff/review.ts";
import type { DiffOptions } from "../diff/types.ts";
import type { State as WholeState } from "./states.ts";

/** A form of the review, with what it was compiled from. */
export interface ReviewedForm {
  readonly review: FormReview;
  /** The newer version, where there is one. */
  readonly form: CompiledForm;
  /** The older version, where both are there. */
  readonly before?: CompiledForm;
}

/** What is compared; programmes are not. */
type State = Omit<WholeState, "programmes">;

type Whole = CompiledForm & { readonly definition: NonNullable<CompiledForm["definition"]> };

/** Compares form with form, by name and by what they say they were. Those that have not changed are left out. */
export function reviewed([old, fresh]: readonly [State, State], options: DiffOptions): ReviewedForm[] {
  const [olds, news] = [wholeIn(old), wholeIn(fresh)];
  const left = new Set(olds);
  const reviews: ReviewedForm[] = [];
  const isOne = old.isFile && fresh.isFile && olds.length === 1 && news.length === 1;
  for (const form of news) {
    const { id, was } = form.definition;
    const before =
      nearestTo(
        form,
        olds.filter((one) => one.id === id),
      ) ??
      olds.find((one) => one.id === was || one.definition.was === id) ??
      (isOne ? olds[0] : undefined);
    if (!before) {
      reviews.push({ form, review: lone(isUnread(form, old) ? "unread old" : "added", form) });
      continue;
    }
    left.delete(before);
    if (before.definition === form.definition) continue;
    const difference = diff(before.definition, form.definition, options);
    const { changes, old: from, new: to } = difference;
    if (changes.length === 0 && from.version === to.version) continue;
    const path = form.file.path;
    reviews.push({ form, before, review: { kind: "changed", path, title: titleOf(form), difference } });
  }
  for (const form of left) {
    const kind = isUnread(form, fresh) ? "unread new" : "removed";
    reviews.push({ form, review: lone(kind, form) });
  }
  return reviews.map((one) => withPerhaps(one, reviews)).sort((a, b) => gravity(a) - gravity(b));
}

/** The gravest first: what is gone, what cannot be compared, what has changed by its gravest change, what is new. */
function gravity({ review }: ReviewedForm): number {
  switch (review.kind) {
    case "removed":
      return -2;
    case "unread old":
    case "unread new":
      return -1;
    case "changed":
      return Math.min(classes.length, ...review.difference.changes.map((change) => rank(change.class)));
    case "added":
      return classes.length + 1;
  }
}

/** A form that is new may be one that is gone: in its file, or with the same title. */
function withPerhaps(one: ReviewedForm, all: readonly ReviewedForm[]): ReviewedForm {
  const { review } = one;
  if (review.kind !== "added") return one;
  const gone = all.find(
    (other) =>
      other.review.kind === "removed" &&
      (other.review.path === review.path || other.review.title === review.title),
  );
  return gone ? { ...one, review: { ...review, perhaps: gone.form.id } } : one;
}

/** Folders may each have a form of the same name: of those, the one whose path ends alike the furthest. */
function nearestTo(form: Whole, named: readonly Whole[]): Whole | undefined {
  const alike = (one: Whole): number => {
    const [own, other] = [form, one].map(({ file }) => file.path.split("/").reverse());
    const parted = own!.findIndex((part, index) => part !== other![index]);
    return parted < 0 ? own!.length : parted;
  };
  const most = Math.max(...named.map(alike));
  return named.find((one) => alike(one) === most);
}

/** The other side has the form, by its name or in the same file, with errors that leave its meaning open. */
function isUnread({ id, file }: Whole, { forms, isFile }: State): boolean {
  return forms.some(
    (other) => other.definition === undefined && (other.id === id || isFile || other.file.path === file.path),
  );
}

function lone(kind: Exclude<FormReview["kind"], "changed">, form: Whole): FormReview {
  const { id, version } = form.definition;
  return { kind, path: form.file.path, title: titleOf(form), id, version };
}

function titleOf({ definition: { id, texts, language } }: Whole): string {
  return texts[language]?.form ?? id;
}

function wholeIn({ forms }: State): Whole[] {
  return forms.filter((form): form is Whole => form.definition !== undefined);
}
