import { elsewhere } from "../completion/elsewhere.ts";
import { answerTargets, answerValues, expectedBands, expectedThings } from "../completion/examples.ts";
import { expressionProposals } from "../completion/expressions.ts";
import { importedNames, importPaths, pathAt } from "../completion/files.ts";
import { languages } from "../completion/languages.ts";
import { programmeKeys } from "../completion/programme-translations.ts";
import { programmeNames } from "../completion/programmes.ts";
import type { Proposal } from "../completion/proposal.ts";
import { Site } from "../completion/site.ts";
import {
  blocks,
  countedOptions,
  itemsBefore,
  scales,
  scores,
  tableKeys,
  usualNames,
} from "../completion/terms.ts";
import { answerPlaces } from "../completion/texts.ts";
import { formIds, missingKeys } from "../completion/translations.ts";
import { wordProposals } from "../completion/words.ts";
import type { View } from "../workspace/view.ts";

export type { Proposal } from "../completion/proposal.ts";

export interface Completion {
  /** What is written already, up to the place, and to the end of the word. */
  readonly start: number;
  readonly offset: number;
  readonly end: number;
  /** The best first, each label once. */
  readonly proposals: readonly Proposal[];
}

/** What may come at `offset`, also where the text around it is broken. */
export function completion(view: View, offset: number): Completion {
  const path = pathAt(view, offset);
  if (path) return { ...path.at, offset, proposals: sorted(path.files) };
  const site = new Site(view, offset);
  const place = answerPlaces(site);
  if (place) return { ...place.at, offset, proposals: sorted(place.answers) };
  const { start } = site.next;
  const rest = /^[\p{L}\p{N}\p{M}_]*/u.exec(view.text.slice(offset))![0];
  const end = start < offset ? offset + rest.length : offset;
  return { start, offset, end, proposals: sorted([...named(site), ...wordProposals(site)]) };
}

/** What has a name. Where a new name is to be given, nothing is. */
function named(site: Site): readonly Proposal[] {
  const { form } = site;
  const found: Proposal[] = [];
  const seen = new Set<string>();
  for (const { type, rules } of site.next.expected) {
    const [inner = ""] = rules;
    const key = `${type.name} ${inner}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (type.name === "quoted text") {
      if (site.before(1) === "from" && (rules.includes("import") || rules.includes("uses")))
        found.push(...importPaths(site, rules.includes("uses") ? "uses" : "import"));
    } else if (type.name === "name") {
      found.push(...programmeNames(site, rules), ...(names[inner]?.(site) ?? []));
      found.push(...(form ? (namesOfForm[inner]?.(site, form) ?? []) : []));
    } else if (type.name === "number literal" && form && inner === "numberLiteral") {
      // Options and keys without a code of their own are numbers.
      const outer = rules.find((rule) => rule !== "numberLiteral" && rule !== "range") ?? "";
      found.push(...(namesOfForm[outer]?.(site, form) ?? []));
    }
  }
  return found;
}

type OfForm = (site: Site, form: NonNullable<Site["form"]>) => readonly Proposal[];

/** By the rule of the grammar that a name stands in. */
const names: Readonly<Record<string, (site: Site) => readonly Proposal[]>> = {
  importedName: importedNames,
  translation: formIds,
  tag: ({ form }) => languages(form),
  advice: (site) => usualNames(site, "advice"),
  code: (site) => usualNames(site, "code"),
  keyOfName: programmeKeys,
};

const namesOfForm: Readonly<Record<string, OfForm>> = {
  scaleOrOptions: (site, form) => [...scales(form), ...elsewhere("scale", site, form)],
  use: (site, form) => [...blocks(form), ...elsewhere("block", site, form)],
  reference: expressionProposals,
  bands: (site, form) => (site.before(1) === "bands" ? scores(form) : []),
  nameOrNumber: (site, form) => (site.before(1) === "if" ? countedOptions(site, form) : []),
  mark: (site, form) => (site.before(1) === "least" ? itemsBefore(site, form) : []),
  tableKey: tableKeys,
  target: answerTargets,
  behindTarget: expressionProposals,
  exampleValue: answerValues,
  expectationOfName: (_, form) => expectedThings(form),
  expectation: (site, form) => (site.before(1) === "not" ? expectedThings(form) : []),
  expectedState: expectedBands,
  keyOfName: missingKeys,
  key: missingKeys,
};

function sorted(proposals: readonly Proposal[]): readonly Proposal[] {
  const labels = new Set<string>();
  const best = [...proposals].sort((a, b) => a.rank - b.rank);
  return best.filter(({ label }) => !labels.has(label) && labels.add(label));
}
