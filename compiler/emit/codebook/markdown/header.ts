import type { Definition, Licence } from "../../../../runtime/definition/definition.ts";
import { type Labels, terminologyWords } from "../labels.ts";
import { code, inline } from "./escape.ts";
import { table } from "./table.ts";

/** What is described here, where it comes from and what may be done with it. */
export function header(definition: Definition, labels: Labels): string {
  const { id, was, version, hash, language, texts, about } = definition;
  const title = labels.text("form");
  const others = Object.keys(texts).filter((tag) => tag !== language);
  const rows: [string, string | undefined][] = [
    ["Form", `${code(id)}${was === undefined ? "" : `, formerly ${code(was)}`}`],
    ["Version", inline(version)],
    ["Edition", said(about.edition)],
    ["Hash", `${code(hash)} (of everything that affects scoring)`],
    ["Language", code(language)],
    ["Translations", others.length > 0 ? others.map(code).join(", ") : "none"],
    ["Authors", said(about.authors)],
    ["Translator", said(about.translator)],
    ["Citation", said(about.citation)],
    ["Not verified", said(about.unverified)],
    ["Licence", licenceWords(about.licence)],
    ["Rights notice", said(about.licence.notice)],
    ["Rights holder", said(about.licence.holder)],
    ["Training", said(about.licence.training)],
    ["To be obtained", said(about.licence.obtain)],
    ["Population", said(labels.text("form:population"))],
    ["Purpose", said(labels.text("form:purpose"))],
    ["Answered by", answeredBy(definition, labels)],
    ["Recall", said(labels.text("form:recall"))],
    ["Precondition", said(labels.text("form:precondition"))],
    ["Instructions", said(labels.text("form:instructions"))],
    ["Disclaimer", said(labels.text("form:disclaimer"))],
    ["Sensitive", about.sensitive ? "yes: about violence or the like" : undefined],
    ["Codes", about.codes.length > 0 ? inline(terminologyWords(about.codes).join("; ")) : undefined],
  ];
  const kept = rows.flatMap(([name, text]) => (text ? [[`**${name}**`, text]] : []));
  const parts = [`# Codebook: ${inline(title ?? id)}`, table(["", ""], kept)];
  if (about.licence.wordingMissing) {
    parts.push(
      "The wording belongs to the rights holder and does not stand here. What stands in brackets, `[withheld: …]`, is what a text is about, in other words than its own.",
    );
  }
  return parts.join("\n\n");
}

function said(text: string | undefined): string | undefined {
  return text === undefined ? undefined : inline(text);
}

function licenceWords(licence: Licence): string {
  const { permission, nonCommercial, unmodified, attribution, inFull } = licence;
  return [
    permission,
    nonCommercial && "for non-commercial use",
    unmodified && "unmodified",
    inFull && "in full",
    attribution && "with attribution",
  ]
    .filter(Boolean)
    .join(", ");
}

function answeredBy({ about }: Definition, labels: Labels): string {
  const informant = labels.text("form:informant");
  return informant === undefined ? about.answeredBy : `${about.answeredBy}: ${inline(informant)}`;
}
