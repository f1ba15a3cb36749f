import type { Span } from "../../compiler/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { View } from "../workspace/view.ts";

/** A form that can be shown as it runs. */
export interface RunnableForm {
  readonly id: string;
  /** Absent while the form has mistakes that leave its meaning open. */
  readonly definition: Definition | undefined;
  /** Where each item is declared in the file, in the printed order. */
  readonly items: readonly { readonly id: string; readonly span: Span }[];
}

/** The forms that the file declares, in their order. */
export function compiledForms({ path, forms }: View): readonly RunnableForm[] {
  return forms
    .filter(({ file }) => file.path === path)
    .map(({ id, definition, bound }) => ({
      id,
      definition,
      items: bound.items
        .filter(({ file }) => file.path === path)
        .map(({ id: item, node: { start, end } }) => ({ id: item, span: { file: path, start, end } })),
    }));
}
