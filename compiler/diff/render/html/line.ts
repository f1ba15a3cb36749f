import type { FormPair } from "../../pairing/pair.ts";
import type { Side } from "../../pairing/side.ts";
import { aspectWords, type Reading } from "./reading.ts";

/** A thing of a form as people see it: a question with its options, a heading, a note. */
export interface Line {
  /** The same in both versions where it is the same thing. */
  readonly key: string;
  readonly kind: "heading" | "text" | "question" | "result";
  /** What developers call it, if they do. */
  readonly name?: string;
  /** Within how many others it stands. */
  readonly depth: number;
  readonly parts: readonly LinePart[];
}

export interface LinePart {
  readonly key: string;
  readonly role: "title" | "text" | "option" | "fact";
  readonly words: string;
  /** What an option scores. */
  readonly score?: string;
  /** Where it is not the title: what it is. */
  readonly label?: string;
  readonly language: string;
  /** In another language than the form's own. */
  readonly isTranslation?: true;
}

/** A version, as its lines are made. */
export interface Telling {
  readonly side: Side;
  readonly reading: Reading;
  /** What a thing is called in the newer version, which both go by. */
  known(id: string): string;
}

export function tellingOf(pair: FormPair, which: "old" | "new", reading: Reading): Telling {
  return {
    side: pair[which],
    reading,
    known: which === "old" ? (id) => pair.renamed.get(id) ?? id : (id) => id,
  };
}

/** All that is said at a thing, its wording first. */
export function saidAt(id: string, { reading }: Telling): LinePart[] {
  const own = reading.all(id).map(({ aspect, language, words }): LinePart => {
    const label = aspectWords(aspect);
    const isTranslation = language !== reading.language;
    return {
      key: isTranslation ? `${language} ${aspect}` : `own ${aspect}`,
      role: aspect === "" ? "title" : "text",
      words,
      language,
      ...(label !== undefined && { label }),
      ...(isTranslation && { isTranslation }),
    };
  });
  const rank = ({ isTranslation, role }: LinePart) => (isTranslation ? 2 : role === "title" ? 0 : 1);
  return own.sort((a, b) => rank(a) - rank(b));
}

/** What is not read by those who answer, in the words of the form's tools. */
export function fact(words: string, at: number): LinePart {
  return { key: `fact ${at}`, role: "fact", words, language: "en" };
}
