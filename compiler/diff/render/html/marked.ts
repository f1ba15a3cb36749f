import { diffArrays } from "diff";
import { html, type Markup } from "./markup.ts";

/** A text before and after, with the words marked that are gone and those that are new. */
export interface MarkedWords {
  readonly before: Markup;
  readonly after: Markup;
}

interface Run {
  words: string;
  readonly isChanged: boolean;
}

/** Compares word by word, as the language has words; where only one side has a text, all of it is marked. */
export function markedWords(
  before: string | undefined,
  after: string | undefined,
  language: string,
): MarkedWords {
  const [olds, news]: [Run[], Run[]] = [[], []];
  for (const { value, removed, added } of diffArrays(
    wordsOf(before ?? "", language),
    wordsOf(after ?? "", language),
  )) {
    const words = value.join("");
    if (!added) olds.push({ words, isChanged: removed });
    if (!removed) news.push({ words, isChanged: added });
  }
  return {
    before: html`${joined(olds).map((run) => (run.isChanged ? html`<del>${run.words}</del>` : run.words))}`,
    after: html`${joined(news).map((run) => (run.isChanged ? html`<ins>${run.words}</ins>` : run.words))}`,
  };
}

function wordsOf(text: string, language: string): string[] {
  return Array.from(segmenterFor(language).segment(text), ({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** A blank between changed words has changed with them: one mark is easier to read than many. */
function joined(runs: readonly Run[]): Run[] {
  const said: Run[] = [];
  runs.forEach(({ words, isChanged }, at) => {
    const isBetween =
      words.trim() === "" && said.at(-1)?.isChanged === true && runs[at + 1]?.isChanged === true;
    const last = said.at(-1);
    if (last && (isBetween || last.isChanged === isChanged)) last.words += words;
    else said.push({ words, isChanged });
  });
  return said;
}
