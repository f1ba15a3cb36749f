import { html, nothing } from "lit";
import type { Fill } from "../definition/places.ts";
import { directionOf } from "../locale/direction.ts";
import { type Entry, type Filling, nameIn } from "./filling.ts";
import { blockText, lineText, marksHere, plainText } from "./text/marks.ts";

/** From where a text is read: the places in it mean the answers of the same entry, where there are such. */
export interface Reader {
  readonly filling: Filling;
  readonly entry?: Entry | undefined;
}

/** What people read under a key, for where only words may stand. */
export function words(reader: Reader, key: string): unknown {
  return said(reader, key, lineText);
}

/** With its paragraphs and lists. */
export function paragraphs(reader: Reader, key: string): unknown {
  return said(reader, key, blockText);
}

/** Without any marks, for names and for the words of messages. */
export function plain(reader: Reader, key: string): string | undefined {
  const said = reader.filling.texts.text(key);
  return said && plainText(said.text, fillFrom(reader));
}

function said(reader: Reader, key: string, show: (text: string, fill: Fill | undefined) => unknown): unknown {
  const { texts } = reader.filling;
  const said = texts.text(key);
  if (!said) return undefined;
  const shown = show(said.text, fillFrom(reader));
  if (said.isTopic) return html`<i part="topic">${shown}</i>`;
  return said.language === texts.language
    ? shown
    : html`<span lang=${said.language} dir=${directionOf(said.language)}>${shown}</span>`;
}

/** The `lang` of what the interface says in the midst of the form, where that is not the form's. */
export function interfaceLanguage({ texts, locale }: Filling): string | typeof nothing {
  return texts.language.split("-")[0] === locale.language ? nothing : locale.language;
}

function fillFrom({ filling, entry }: Reader): Fill | undefined {
  const { session, texts, locale } = filling;
  return marksHere()?.fillWith(
    (id) => {
      const name = nameFrom({ filling, entry }, id);
      const item = filling.question(name);
      return item?.kind === "item" ? { item, state: session.item(name) } : undefined;
    },
    texts,
    locale,
  );
}

function nameFrom({ filling, entry }: Reader, id: string): string {
  const here = nameIn(entry, id);
  return filling.question(here) ? here : id;
}

/** Whose answers the texts of these things show, in any language, as the session calls them. */
export function namesShown(reader: Reader, ids: readonly string[]): readonly string[] {
  const names = marksHere()?.namesIn(reader.filling.definition, ids) ?? [];
  return names.map((id) => nameFrom(reader, id));
}
