import type { FormscriptForm } from "formscript/elements";

/** Something that the form has told the page. */
export interface Said {
  readonly type: string;
  readonly said: string;
}

/** Listens to a form as a page that embeds it would, and takes its answers without sending them anywhere. */
export function heard(form: FormscriptForm, changed: () => void): { readonly said: readonly Said[] } {
  const said: Said[] = [];
  const add = (type: string, what: unknown): void => {
    said.unshift({ type, said: typeof what === "string" ? what : JSON.stringify(what, null, 2) });
    said.length = Math.min(said.length, 20);
    changed();
  };
  form.addEventListener("formscript-change", ({ detail }) =>
    add("formscript-change", `${detail.item} = ${JSON.stringify(detail.answer)}`),
  );
  form.addEventListener("formscript-flag", ({ detail }) => add("formscript-flag", detail));
  form.addEventListener("formscript-problem", ({ detail }) => add("formscript-problem", detail));
  form.addEventListener("formscript-submit", ({ detail }) => add("formscript-submit", detail.submission));
  return { said };
}
