import type { Edit } from "../../../compiler/index.ts";
import type { Spanned } from "../../../grammar/tree.ts";
import type { View } from "../../workspace/view.ts";

/** A way to write something otherwise, offered where it makes sense. */
export interface Refactoring {
  readonly kind: "refactor.extract" | "refactor.inline" | "refactor.rewrite";
  readonly title: string;
  /** Whether what is asked, read and counted stays what it is. If not, the title says so. */
  readonly keepsMeaning: boolean;
  /** It needs an editor that can create files. */
  readonly createsFile?: true;
  /** What is told to who takes it where nothing comes of it. */
  readonly nothing?: string;
  /** Worked out when somebody takes it; null where nothing comes of it. */
  readonly change: () => Rewriting | null;
}

export interface Rewriting {
  readonly edits: readonly Edit[];
  /** A file that is not there yet. */
  readonly creates?: { readonly path: string; readonly text: string };
}

/** What can be done where the range is. */
export type Offer = (view: View, range: Spanned) => readonly Refactoring[];
