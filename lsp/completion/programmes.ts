import type * as tree from "../../grammar/tree.ts";
import { partsOf, programmesIn, usedForms, type WrittenProgramme } from "../names/in-programme.ts";
import type { ProgrammePart } from "../names/target.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";
import { bandLine } from "../worth/band-line.ts";
import { about } from "../worth/index.ts";
import { formsIn, relative } from "./files.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { symbolProposal } from "./symbols.ts";

/** The names that may stand in a programme, by the rules of the grammar around the place. */
export function programmeNames(site: Site, rules: readonly string[]): readonly Proposal[] {
  const [inner = ""] = rules;
  if (inner === "usedName") return formsToUse(site);
  const programme = programmeAt(site);
  if (!programme) return [];
  if (inner === "programmeStep") return site.before(1) === "form" ? forms(programme, site.view) : [];
  if (!rules.includes("stepTerms")) return [];
  switch (inner) {
    case "point":
      return ["from", "to", "before", "after"].includes(site.before(1)) ? parts(programme, site) : [];
    case "after":
      return parts(programme, site);
    case "length":
      return units(site);
    case "reference":
      return (
        compared(programme, site) ??
        parts(programme, site, (step) => step.kind === "programme step" && step.form !== null)
      );
    case "behindTarget":
      return verdicts(programme, site);
    default:
      return site.before(1) === "series" ? series(programme, site) : [];
  }
}

function programmeAt({ view, offset }: Site): WrittenProgramme | undefined {
  return programmesIn(view).findLast(({ node, file }) => file.path === view.path && node.start <= offset);
}

/** The forms of the file that `uses` names, or of any, with the file. */
function formsToUse(site: Site): readonly Proposal[] {
  const { view } = site;
  const member = programmeAt(site)?.node.members.findLast(
    (one): one is tree.Uses => one.kind === "uses" && one.start < site.offset,
  );
  const written = member && site.offset <= member.end ? member.path : null;
  // What stands on the next line may be read as the path while there is none.
  const path = written?.value.endsWith(".form") ? written : null;
  const files = path ? [resolvePath(view.path, path.value)] : view.around.paths();
  const taken = new Set(member?.names.filter(({ end }) => end < site.offset).map(({ text }) => text));
  return files.flatMap((file) =>
    formsIn(view.around.text(file) ?? "").flatMap(({ name, title }): Proposal[] => {
      if (taken.has(name)) return [];
      const where = relative(view.path, file);
      const insert = path ? name : `${name} from "${where}"`;
      return [{ label: name, kind: "form", detail: title, insert, rank: ranks.meant, about: () => where }];
    }),
  );
}

function forms(programme: WrittenProgramme, view: View): readonly Proposal[] {
  return [...usedForms(programme, view)].map(([id, form]) => ({
    label: id,
    kind: "form",
    detail: form.bound.node.title?.value ?? "",
    insert: id,
    rank: ranks.meant,
    about: () => about({ kind: "form", node: form.bound.node, file: form.file }, form),
  }));
}

/** Dates first, and no step by itself. */
function parts(
  programme: WrittenProgramme,
  { offset }: Site,
  fits: (part: ProgrammePart) => boolean = () => true,
): readonly Proposal[] {
  return [...partsOf(programme)].flatMap(([id, node]): Proposal[] => {
    if (!fits(node) || (node.start <= offset && offset <= node.end)) return [];
    return [
      {
        label: id,
        kind: node.kind === "programme date" ? "input" : "item",
        detail: node.title?.value ?? "",
        insert: id,
        rank: node.kind === "programme date" ? ranks.meant : ranks.fits,
        about: () => about({ kind: "programme part", node, file: programme.file }, undefined),
      },
    ];
  });
}

/** `6 weeks`; one of them has no s. */
function units(site: Site): readonly Proposal[] {
  const one = site.before(1) === "1";
  return ["day", "week", "month", "year"].map((unit) => ({
    label: one ? unit : `${unit}s`,
    kind: "word",
    detail: "a length of time",
    insert: one ? unit : `${unit}s`,
    rank: ranks.meant,
    about: () => "",
  }));
}

/** Behind `first.` what the form of that step comes to. */
function verdicts(programme: WrittenProgramme, site: Site): readonly Proposal[] {
  const form = formOf(site.before(2), programme, site.view);
  return (form?.bound.declared ?? [])
    .filter(({ kind }) => kind === "cutoff" || kind === "flag" || kind === "score")
    .map((symbol) => symbolProposal(symbol, form, symbol.kind === "score" ? ranks.fits : ranks.meant));
}

/** Behind `first.total =` its bands; null where nothing is compared. */
function compared(programme: WrittenProgramme, site: Site): readonly Proposal[] | null {
  const sign = site.before(1);
  if ((sign !== "=" && sign !== "!=") || site.before(3) !== ".") return null;
  const form = formOf(site.before(4), programme, site.view);
  const sets = form?.bound.bandSets.filter(({ score }) => score?.id === site.before(2)) ?? [];
  return sets.flatMap((set) =>
    set.node.bands.flatMap((band): Proposal[] => {
      const label = band.name?.text;
      if (!label) return [];
      const detail = bandLine(band).replace(`\`${label}\` `, "");
      return [
        {
          label,
          kind: "band",
          detail,
          insert: label,
          rank: ranks.meant,
          about: () => about({ kind: "band", band, set }, form),
        },
      ];
    }),
  );
}

function formOf(step: string, programme: WrittenProgramme, view: View) {
  const part = partsOf(programme).get(step);
  return part?.kind === "programme step" ? usedForms(programme, view).get(part.form?.text ?? "") : undefined;
}

function series({ node }: WrittenProgramme, { offset }: Site): readonly Proposal[] {
  const names = new Set<string>();
  for (const member of node.members) {
    for (const term of member.kind === "programme step" ? member.terms : [])
      if (term.kind === "series" && term.name && !(term.start <= offset && offset <= term.end))
        names.add(term.name.text);
  }
  return [...names].map((label) => ({
    label,
    kind: "group",
    detail: "a series",
    insert: label,
    rank: ranks.meant,
    about: () => "",
  }));
}
