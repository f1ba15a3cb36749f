import type * as tree from "../../grammar/tree.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Programme, Step, UsedForm } from "../../runtime/definition/programme.ts";
import { about } from "../check/content/about.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { TranslationSource } from "../translations.ts";
import { bindProgramme, type FormsIn } from "./bind.ts";
import type { BoundProgramme } from "./bound.ts";
import { conditionOf } from "./condition.ts";
import { checkConditions } from "./conditions.ts";
import { checkOrder } from "./order.ts";
import { windowOf } from "./points.ts";
import { checkSeries } from "./series.ts";
import { textsOf, wordsOf } from "./texts.ts";
import { checkTimes } from "./times.ts";
import { translated } from "./translated.ts";
import { checkUnused } from "./unused.ts";

export type { FormsIn } from "./bind.ts";

export interface Made {
  /** Of use only where nothing that is reported is an error. */
  readonly definition: Programme;
  readonly forms: ReadonlyMap<string, Definition>;
}

/** A programme as it is written, with what is said in other languages. */
interface Written {
  readonly node: tree.Programme;
  readonly file: SourceFile;
  readonly translations: readonly TranslationSource[];
}

/** Compiles a programme. */
export function compileProgramme(
  { node, file, translations }: Written,
  formsIn: FormsIn,
  report: Report,
): Made {
  about({ node, file }, report);
  const bound = bindProgramme(node, file, formsIn, report);
  const steps = [...bound.steps].map(([id, step]) => stepOf(id, step, bound, report));
  checkUnused(steps, bound, report);
  if (checkOrder(steps, bound, report)) {
    checkTimes(steps, bound, report);
    checkSeries(steps, bound, report);
    checkConditions(steps, bound, report);
  }
  const property = (key: tree.PropertyKey) =>
    node.members.find((one): one is tree.Property => one.kind === "property" && one.key === key)?.value
      ?.value;
  const language = node.members.find((one) => one.kind === "language")?.tag?.text ?? "und";
  const own = textsOf(node);
  const definition: Programme = {
    programme: 1,
    id: node.name?.text ?? "",
    version: property("version") ?? "0.0.0",
    language,
    forms: formsUsed(bound),
    dates: [...bound.dates.keys()].map((id) => ({ id })),
    steps,
    texts: { [language]: wordsOf(own), ...translated(own, language, file, translations, report) },
  };
  return {
    definition,
    forms: new Map([...bound.forms].flatMap(([name, form]) => (form ? [[name, form]] : []))),
  };
}

function formsUsed({ forms }: BoundProgramme): Record<string, UsedForm> {
  const used = [...forms].flatMap(([id, form]) =>
    form ? [[id, { version: form.version, hash: form.hash }]] : [],
  );
  return Object.fromEntries(used);
}

function stepOf(id: string, node: tree.ProgrammeStep, bound: BoundProgramme, report: Report): Step {
  const first = new Map<string, tree.StepTerm>();
  for (const term of node.terms) {
    const before = first.get(term.kind);
    const said = bound.file.text.slice(term.start).match(/^\w+/)?.[0] ?? term.kind;
    if (before) {
      const related = [{ span: spanIn(bound.file, before), message: `${said} stands here` }];
      report("term-twice", spanIn(bound.file, term), { term: said, of: id }, { related });
    } else first.set(term.kind, term);
  }
  const term = <K extends tree.StepTerm["kind"]>(kind: K) =>
    first.get(kind) as Extract<tree.StepTerm, { readonly kind: K }> | undefined;
  const window = term("window");
  const condition = term("step condition");
  if (!window && !condition) report("step-without-time", spanIn(bound.file, node.name ?? node), { step: id });
  const { from, to } = window ? windowOf(window, bound, report) : {};
  const when = condition && conditionOf(condition.condition, bound, report);
  const series = term("series")?.name?.text;
  const source = term("source")?.value?.value;
  const unverified = term("unverified")?.value?.value;
  return {
    id,
    ...(node.form && { form: node.form.text }),
    ...(series !== undefined && { series }),
    ...(from && { from }),
    ...(to && { to }),
    ...(when && { when }),
    ...(source !== undefined && { source }),
    ...(unverified !== undefined && { unverified }),
  };
}
