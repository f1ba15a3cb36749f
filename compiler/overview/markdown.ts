import type { Licence } from "../../runtime/definition/about.ts";
import { code, inline } from "../emit/codebook/markdown/escape.ts";
import { table } from "../emit/codebook/markdown/table.ts";
import type { Entry, Limit, Scored } from "./entry.ts";

/** A library's tables: what is here, what is scored, rights, evidence, and what is not certain. `link` leads to a form. */
export function overviewMarkdown(entries: readonly Entry[], link: (entry: Entry) => string): string {
  const named = (entry: Entry) => `[${code(entry.id)}](${link(entry)})`;
  const parts = [
    "## What is here",
    table(
      ["form", "instrument", "for whom", "answered by", "questions", "languages"],
      entries.map((entry) => [
        named(entry),
        inline(entry.title),
        inline(entry.population ?? ""),
        inline(entry.answeredBy),
        String(entry.items),
        entry.languages.length > 0 ? entry.languages.join(", ") : "wording withheld",
      ]),
    ),
    "## What is scored",
    table(
      ["form", "scores and their bands", "limits", "flags"],
      entries
        .filter(({ scores, cutoffs, flags }) => scores.length + cutoffs.length + flags.length > 0)
        .map((entry) => [
          code(entry.id),
          entry.scores.map(scoreWords).join("<br>"),
          entry.cutoffs.map(({ title }) => inline(title)).join("<br>"),
          entry.flags.map(inline).join("<br>"),
        ]),
    ),
    "## Rights",
    table(
      ["form", "may be used", "whose", "to be obtained"],
      entries.map(({ id, rights }) => [
        code(id),
        rightsWords(rights),
        inline(rights.holder ?? rights.notice ?? ""),
        inline(rights.obtain ?? ""),
      ]),
    ),
    "## Sources",
    table(
      ["form", "to cite"],
      entries.map(({ id, citation }) => [code(id), inline(citation ?? "")]),
    ),
    "## Evidence",
    table(
      ["form", "limit", "population", "sensitivity", "specificity"],
      entries.flatMap((entry) => entry.cutoffs.flatMap((limit) => accuracyRows(entry, limit))),
    ),
    "## What nobody has confirmed",
    table(
      ["form", "what", "why"],
      entries.flatMap(({ id, unverified }) =>
        unverified.map(({ of, why }) => [code(id), of === "the form" ? of : code(of), inline(why)]),
      ),
    ),
  ];
  return parts.join("\n\n");
}

function scoreWords({ title, id, range, bands }: Scored): string {
  const labels = bands.map(
    ({ set, labels }) => `${set === "default" ? "" : `${set}: `}${labels.map(inline).join(" · ")}`,
  );
  return [`${inline(title || id)} ${range}`, ...labels].join("<br>– ");
}

function accuracyRows({ id }: Entry, { title, accuracy }: Limit): string[][] {
  const populations = new Set(accuracy.map(({ population }) => population ?? ""));
  return [...populations].map((population) => {
    const value = (wanted: string) =>
      accuracy
        .filter((one) => (one.population ?? "") === population && one.measure === wanted)
        .map((one) => String(one.value))
        .join(", ");
    return [code(id), inline(title), inline(population), value("sensitivity"), value("specificity")];
  });
}

function rightsWords({
  permission,
  nonCommercial,
  unmodified,
  attribution,
  inFull,
  training,
}: Licence): string {
  return [
    permission,
    nonCommercial && "not commercially",
    unmodified && "unmodified",
    inFull && "in full",
    attribution && "with attribution",
    training !== undefined && "after training",
  ]
    .filter(Boolean)
    .join(", ");
}
