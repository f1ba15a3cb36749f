import type { Definition } from "../../../runtime/definition/definition.ts";

/** What the panel tells the page in it. `notice` is said above the form; it may be empty. */
export type ToPage =
  | {
      readonly kind: "form";
      readonly definition: Definition;
      /** The ids of what can be gone to. */
      readonly items: readonly string[];
      /** The ids of all forms of the file, in their order. */
      readonly forms: readonly string[];
      readonly notice: string;
    }
  /** There is nothing to show yet. */
  | { readonly kind: "nothing"; readonly notice: string }
  /** The form stays as it was. */
  | { readonly kind: "stale"; readonly notice: string }
  /** The cursor is at an item. */
  | { readonly kind: "at"; readonly item: string };

/** What the page tells the panel. */
export type FromPage =
  | { readonly kind: "ready" }
  /** Somebody has clicked an item, or come to it by keys. */
  | { readonly kind: "clicked"; readonly item: string }
  /** Somebody has chosen a form of the file. */
  | { readonly kind: "chosen"; readonly form: string };
