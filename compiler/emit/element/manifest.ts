import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Json } from "../json.ts";
import { events, fields, methods } from "./members.ts";
import { classOf, tagOf } from "./names.ts";

/** The element for tools that read custom elements manifests. */
export function manifestOf({ id, texts, language }: Definition): Json {
  const name = classOf(id);
  const tagName = tagOf(id);
  const declaration = { name, module: "element.js" };
  return {
    schemaVersion: "1.0.0",
    readme: "",
    modules: [
      {
        kind: "javascript-module",
        path: "element.js",
        declarations: [
          {
            kind: "class",
            customElement: true,
            tagName,
            name,
            description: texts[language]?.form ?? id,
            members: [
              ...fields.map(({ name, type, about, readonly, attribute }) => ({
                kind: "field",
                name,
                type: { text: type },
                description: about,
                readonly,
                attribute,
              })),
              ...methods.map(({ name, type, about }) => ({
                kind: "method",
                name,
                description: about,
                return: { type: { text: type } },
              })),
            ],
            attributes: fields.flatMap(({ name, type, about, attribute }) =>
              attribute === undefined
                ? []
                : [{ name: attribute, fieldName: name, type: { text: type }, description: about }],
            ),
            events: events.map(({ name, detail, about }) => ({
              name,
              type: { text: `CustomEvent<${detail}>` },
              description: about,
            })),
            superclass: { name: "FormscriptForm", module: "../formscript/formscript.js" },
          },
        ],
        exports: [
          { kind: "js", name, declaration },
          { kind: "custom-element-definition", name: tagName, declaration },
        ],
      },
    ],
  };
}
