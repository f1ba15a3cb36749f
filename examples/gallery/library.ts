import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content, Definition } from "formscript/definition";

/** A form as the list shows it. */
export interface Listed {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The language of the texts here. */
  readonly language: string;
  readonly languages: readonly string[];
  readonly whatFor: string | undefined;
  readonly answeredBy: Definition["about"]["answeredBy"];
  readonly informant: string | undefined;
  readonly questions: number;
  readonly sensitive: boolean;
  readonly authors: string | undefined;
  readonly citation: string | undefined;
  readonly licence: Definition["about"]["licence"];
}

/** The forms that have been built into a folder, by their titles. */
export function libraryIn(folder: string): readonly Listed[] {
  return readdirSync(folder, { withFileTypes: true })
    .map(({ name }) => join(folder, name, "definition.json"))
    .filter((path) => existsSync(path))
    .map((path) => listed(JSON.parse(readFileSync(path, "utf8"))))
    .sort((one, other) => one.title.localeCompare(other.title));
}

function listed({ id, version, language, about, texts, body }: Definition): Listed {
  const own = texts[language] ?? {};
  return {
    id,
    version,
    title: own.form ?? id,
    language,
    languages: Object.keys(texts),
    whatFor: own["form:purpose"] ?? own["form:population"],
    answeredBy: about.answeredBy,
    informant: own["form:informant"],
    questions: questionsIn(body),
    sensitive: about.sensitive,
    authors: about.authors,
    citation: about.citation,
    licence: about.licence,
  };
}

function questionsIn(body: readonly Content[]): number {
  return body.reduce((sum, content) => {
    if (content.kind === "item") return sum + (content.specifies ? 0 : 1);
    if (content.kind === "note") return sum;
    return sum + questionsIn(content.kind === "grid" ? content.cells : content.body);
  }, 0);
}
