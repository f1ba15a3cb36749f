import type { ChangeClass } from "./classes.ts";
import { isAtLeast } from "./classes.ts";
import type { Difference } from "./types.ts";

/** What a reviewer reads: the forms that differ between two states of a folder. */
export interface Review {
  readonly forms: readonly FormReview[];
}

/** `path`: the file of the form, of its newer version where there is one. */
export type FormReview =
  | {
      readonly kind: "changed";
      readonly path: string;
      readonly title: string;
      readonly difference: Difference;
    }
  | {
      /** Of what is `unread`, that version has errors which leave its meaning open; the other one has none. */
      readonly kind: "added" | "removed" | "unread old" | "unread new";
      readonly path: string;
      readonly title: string;
      readonly id: string;
      readonly version: string;
      /** Of one that is new: the one that is gone and may be what it was. */
      readonly perhaps?: string;
    };

/** Whether there is a change of this class, or a graver one. A form that is gone takes its answers along. */
export function reaches({ forms }: Review, limit: ChangeClass): boolean {
  return forms.some((form) =>
    form.kind === "changed"
      ? form.difference.changes.some((change) => isAtLeast(change.class, limit))
      : form.kind === "removed" && isAtLeast("answers", limit),
  );
}

/** The forms whose version has not grown as it should; `all`: also where it has grown, but not enough. */
export function wrongVersions({ forms }: Review, all: boolean): readonly FormReview[] {
  return forms.filter((form) => {
    if (form.kind !== "changed") return false;
    const { state } = form.difference.version;
    return all ? state !== "fine" : state === "unchanged";
  });
}
