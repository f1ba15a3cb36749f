import { newTranslation } from "../../features/new-translation.ts";
import { programmesIn } from "../../names/in-programme.ts";
import { translatableForm, translatableProgramme } from "../../names/translatable.ts";
import type { Handler } from "../handler.ts";
import type { AboutTranslation, NewTranslation } from "../requests.ts";
import { uriOf } from "../uris.ts";

/** `formscript/newTranslation`. */
export const newTranslationHandler: Handler = {
  capabilities: {},
  listen: (connection, { about }) => {
    connection.onRequest("formscript/newTranslation", ({ textDocument, form, language }: AboutTranslation) =>
      about(textDocument.uri, (view): NewTranslation | null => {
        const own = [
          ...view.forms.map(translatableForm),
          ...programmesIn(view).map(translatableProgramme),
        ].filter(({ file }) => file.path === view.path);
        const found = form === undefined ? own[0] : own.find(({ id }) => id === form);
        if (!found) return null;
        const made = newTranslation(view, found, language);
        return typeof made === "string"
          ? { uri: textDocument.uri, text: null, notice: made }
          : { uri: uriOf(made.path), text: made.text, notice: "" };
      }),
    );
  },
};
