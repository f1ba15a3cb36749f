import type { BandSet, Content, Definition, Item } from "../../runtime/definition/definition.ts";
import { numberWords } from "../words/number.ts";

/** A form among others: what someone asks who looks for one. Texts are in the form's own language. */
export interface Entry {
  readonly id: string;
  /** The file that it stands in. */
  readonly file: string;
  readonly version: string;
  readonly title: string;
  readonly population?: string;
  /** `self`, `interview`, `observation`, or who else, such as `parent`. */
  readonly answeredBy: string;
  /** How many questions there are at most, text boxes of options not counted. */
  readonly items: number;
  /** Languages that have the wording; none where it is withheld and has not been brought along. */
  readonly languages: readonly string[];
  readonly scores: readonly Scored[];
  readonly cutoffs: readonly Limit[];
  readonly flags: readonly string[];
  readonly rights: Definition["about"]["licence"];
  readonly citation?: string;
  /** What stands in the form without being confirmed, each with what it is about. */
  readonly unverified: readonly { readonly of: string; readonly why: string }[];
  readonly sensitive: boolean;
}

export interface Scored {
  readonly id: string;
  readonly title: string;
  /** `0–40` */
  readonly range: string;
  /** The labels of each band set. */
  readonly bands: readonly { readonly set: string; readonly labels: readonly string[] }[];
}

export interface Limit {
  readonly id: string;
  readonly title: string;
  readonly source?: string;
  readonly accuracy: Definition["cutoffs"][number]["accuracy"];
}

export function entryOf(definition: Definition, file: string): Entry {
  const { id, version, about, language, texts, scores, bands, cutoffs, flags } = definition;
  const text = (key: string) => texts[language]?.[key] ?? "";
  const population = text("form:population");
  const informant = about.answeredBy === "informant" ? text("form:informant") : "";
  return {
    id,
    file,
    version,
    title: text("form"),
    ...(population && { population }),
    answeredBy: informant || about.answeredBy,
    items: itemsIn(definition.body),
    languages: about.licence.wordingMissing ? [] : Object.keys(texts),
    scores: scores.map((score) => ({
      id: score.id,
      title: text(score.id),
      range: `${numberWords(score.range.min)}–${numberWords(score.range.max)}`,
      bands: bands.filter((set) => set.score === score.id).map((set) => labelsOf(set, text)),
    })),
    cutoffs: cutoffs.map(({ id, source, accuracy }) => ({
      id,
      title: text(id),
      ...(source !== undefined && { source }),
      accuracy,
    })),
    flags: flags.map(({ id }) => text(id)),
    rights: about.licence,
    ...(about.citation !== undefined && { citation: about.citation }),
    unverified: unverifiedIn(definition),
    sensitive: about.sensitive,
  };
}

function labelsOf({ score, id, bands }: BandSet, text: (key: string) => string): Scored["bands"][number] {
  return { set: id, labels: bands.map((band) => text(`${score}.${id}.${band.id}`)) };
}

function unverifiedIn({
  about,
  body,
  inputs,
  scores,
  bands,
  cutoffs,
  flags,
}: Definition): Entry["unverified"] {
  const parts: readonly (readonly [of: string, part: { readonly unverified?: string }])[] = [
    ["the form", about],
    ...[...inputs, ...allItems(body)].map((item) => [item.id, item] as const),
    ...[...scores, ...cutoffs, ...flags].map((part) => [part.id, part] as const),
    ...bands.map(
      (set) =>
        [set.id === "default" ? `bands ${set.score}` : `bands ${set.score} as ${set.id}`, set] as const,
    ),
  ];
  return parts.flatMap(([of, { unverified }]) => (unverified === undefined ? [] : [{ of, why: unverified }]));
}

function itemsIn(body: readonly Content[]): number {
  return allItems(body).filter(({ specifies }) => !specifies).length;
}

function allItems(body: readonly Content[]): Item[] {
  return body.flatMap((content) => {
    if (content.kind === "item") return [content];
    if (content.kind === "grid") return content.cells;
    return "body" in content ? allItems(content.body) : [];
  });
}
