import { usualLanguages, wrongWithTag } from "../../../features/languages.ts";
import type { AboutTranslation, NewTranslation } from "../../../server/requests.ts";
import type { Entry } from "../model/asking.ts";
import { fileOfUri, uriOfFile } from "../model/paths.ts";
import { positionIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";
import { fitting } from "./fitting.ts";
import { save } from "./save.ts";

const nothing = "There is no form or programme here that could be translated. Open one first.";

/** Asks for a language, and opens a translation of the shown form, or else of the file's programme, with a place for each text. */
export function newTranslation(studio: Studio): void {
  const { shown, documents } = studio;
  const path = documents.active?.path;
  if (!path?.endsWith(".form")) {
    studio.say(nothing);
    return;
  }
  const form = shown.path === path ? shown.current?.id : undefined;
  const into = (language: string) => void begin(studio, path, form, language);
  const entries = usualLanguages().map(
    ({ tag, name }): Entry => ({ title: name, detail: tag, choose: () => into(tag) }),
  );
  const other: Entry = { title: "Another language …", choose: () => void another(studio, into) };
  studio.asking.ask({
    kind: "list",
    title: "Into which language?",
    none: "No language is called so.",
    find: (typed) => [...fitting(entries, typed), other],
  });
}

async function another(studio: Studio, into: (language: string) => void): Promise<void> {
  const tag = await studio.asking.text({
    title: "Another language",
    label: "Its tag",
    value: "",
    hint: "Such as nn, sma or pt-BR.",
    go: "Begin",
    wrong: wrongWithTag,
  });
  if (tag !== undefined) into(tag);
}

async function begin(
  studio: Studio,
  path: string,
  form: string | undefined,
  language: string,
): Promise<void> {
  const textDocument = { uri: uriOfFile(path) };
  const asked: AboutTranslation = { textDocument, language, ...(form !== undefined && { form }) };
  const made = await studio.server.ask<NewTranslation | null>("formscript/newTranslation", asked);
  if (!made || made.notice) {
    studio.say(made?.notice ?? nothing);
    return;
  }
  const file = fileOfUri(made.uri);
  if (made.text !== null) {
    const document = studio.documents.open(file, null, made.text);
    if (!studio.isShared) await save(studio, document);
  }
  if (!studio.open(file)) return;
  // To the first text that is to be written.
  const { doc } = studio.documents.active!.state;
  const gap = positionIn(doc, Math.max(doc.toString().indexOf('""'), 0) + 1);
  studio.pointer?.point({ start: gap, end: gap }, true);
}
