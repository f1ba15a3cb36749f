import type { Definition } from "../../../runtime/definition/definition.ts";
import { jsonText } from "../json.ts";
import { manifestOf } from "./manifest.ts";
import { classOf, tagOf } from "./names.ts";
import { elementTypes } from "./types.ts";

export { tagOf } from "./names.ts";

/** The folder beside those of the forms that their elements have in common; no form can be called so. */
export const sharedFolder = "formscript";

/** A form as a custom element: the module that registers it, its types, and its manifest. */
export function elementFiles(definition: Definition) {
  return [
    { path: "element.js", text: moduleText(definition) },
    { path: "element.d.ts", text: elementTypes(definition) },
    { path: "custom-elements.json", text: jsonText(manifestOf(definition)) },
  ];
}

function moduleText(definition: Definition): string {
  const { id, version } = definition;
  const name = classOf(id);
  const tag = JSON.stringify(tagOf(id));
  return `// ${id} ${version}, made by Formscript. Changes belong into the form.
import { FormscriptForm } from "../${sharedFolder}/formscript.js";

const definition = JSON.parse(
  ${quoted(JSON.stringify(definition))},
);

export class ${name} extends FormscriptForm {
  static definition = definition;

  constructor() {
    super();
    this.definition = definition;
  }
}

const { customElements } = globalThis;
const there = customElements?.get(${tag});
if (!there) customElements?.define(${tag}, ${name});
else if (JSON.stringify(there.definition) !== JSON.stringify(definition))
  console.warn(
    "<${tagOf(id)}> stays version " + there.definition?.version + ", which was loaded before version " +
      definition.version + ". To show this one as well, register ${name} under another name.",
  );
`;
}

/** A text in single quotes: of JSON, hardly anything has to be escaped in them. */
function quoted(json: string): string {
  return `'${json.replace(/[\\']/g, "\\$&")}'`;
}
