import type { Definition } from "../../../../runtime/definition/definition.ts";
import { plainWords } from "./plain.ts";

/** Something that people read at a thing of the form. */
export interface Said {
  /** What comes behind the thing's id in the key of the text: "" its wording, ":help", "@interval.m4". */
  readonly aspect: string;
  readonly language: string;
  readonly words: string;
}

/** The texts of a version by the things that they belong to, in its own language first. */
export class Reading {
  readonly language: string;
  readonly #said = new Map<string, Said[]>();

  constructor({ texts, language }: Definition) {
    this.language = language;
    const others = Object.keys(texts).filter((tag) => tag !== language);
    for (const tag of [language, ...others])
      for (const [key, text] of Object.entries(texts[tag] ?? {})) {
        const [, id = "", aspect = ""] = /^([^:@]*)(.*)$/s.exec(key) ?? [];
        const said = { aspect, language: tag, words: plainWords(text) };
        const known = this.#said.get(id);
        if (known) known.push(said);
        else this.#said.set(id, [said]);
      }
  }

  all(id: string): readonly Said[] {
    return this.#said.get(id) ?? [];
  }

  /** What a thing is called, in the form's own language; where that is withheld, what it is about. */
  title(id: string): string | undefined {
    const own = this.all(id).filter(({ language }) => language === this.language);
    const said = own.find(({ aspect }) => aspect === "") ?? own.find(({ aspect }) => aspect === ":topic");
    return said?.words;
  }

  /** An option as people choose it. A plain yes and no are the interface's. */
  option(scale: string, code: string | number): string {
    return this.title(`${scale}.${code}`) ?? (code === "yes" ? "Yes" : code === "no" ? "No" : String(code));
  }
}

/** `:help` and `@interval.m4` for the reader; nothing for the wording itself. */
export function aspectWords(aspect: string): string | undefined {
  const [, of = "", option] = /^:?([^@]*)(?:@(.*))?$/s.exec(aspect) ?? [];
  const whilst = option === undefined ? "" : `while ${option.replace(".", " is ")}`;
  return [of, whilst].filter(Boolean).join(", ") || undefined;
}
