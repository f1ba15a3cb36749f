import type * as tree from "../grammar/tree.ts";
import { basisOf } from "./basis.ts";
import { bindForm } from "./bind/index.ts";
import { sayingWhere } from "./block-findings.ts";
import { Cache, type Made } from "./cache.ts";
import { besideSlips, checkForm, checkImports } from "./check/index.ts";
import type { Compilation, CompiledForm, CompiledProgramme } from "./compiled.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { distinct } from "./diagnostics/distinct.ts";
import { reporter } from "./diagnostics/report.ts";
import type { Groups } from "./groups.ts";
import type { Host } from "./host.ts";
import { lower } from "./lower/index.ts";
import type { Units } from "./lower/units.ts";
import { compileProgramme, type FormsIn } from "./programme/index.ts";
import { isUnchanged, recording } from "./recording.ts";
import { reworded } from "./reworded.ts";
import { type SourceFile, spanIn } from "./source.ts";
import { type Source, Sources } from "./sources.ts";
import { gather, gatherProgrammes, type Wanted } from "./translations.ts";
import { verify } from "./verify/index.ts";
import { versionBefore } from "./version-before.ts";

export type {
  Compilation,
  CompiledForm,
  CompiledProgramme,
  ExampleCase,
  Expected,
  Places,
} from "./compiled.ts";

/**
 * Compiles every form in the files at `paths`. Never throws on what stands in a file: whatever is wrong is in the
 * diagnostics, and every form is as complete as its text allows.
 *
 * text → tree (`grammar`) → names (`bind`) → what names and types tell (`check`) → definition (`lower`) → what the
 * form can do (`verify`). A form is lowered when nothing that it is made of has an error.
 */
export function compile(host: Host, paths: readonly string[], cache: Cache = new Cache()): Compilation {
  const steps = compiling(host, paths, cache);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same, a file or a form at a time: whoever waits may do something else in between. What was done is in the cache,
 * so that somebody who gives up, because a file has changed, has lost little.
 */
export function* compiling(
  host: Host,
  paths: readonly string[],
  cache: Cache,
): Generator<undefined, Compilation> {
  const sources = new Sources(host, cache);
  const asked: Source[] = [];
  for (const path of new Set(paths)) {
    const source = sources.load(path);
    if (source) asked.push(source);
    yield;
  }
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const { groups } = sources;
  const forms: Made[] = [];
  for (const wanted of gather(asked, sources, host, report)) {
    yield;
    forms.push(compileForm(wanted, host, cache, groups));
  }
  checkImports(
    asked,
    forms.map(({ form }) => form.bound),
    report,
  );
  const programmes = yield* compileProgrammes(asked, sources, host, cache, diagnostics);
  const all = [sources.diagnostics, diagnostics, ...forms.map((form) => form.diagnostics)].flat();
  return {
    files: sources.all(),
    forms: forms.map(({ form }) => form),
    programmes,
    diagnostics: distinct(all),
    groups: groups.all(),
    scopes: new Map(asked.map(({ file, scope }) => [file.path, scope])),
  };
}

/** The programmes in files. The forms that they use are compiled as well; what is wrong in those is said elsewhere. */
function* compileProgrammes(
  asked: readonly Source[],
  sources: Sources,
  host: Host,
  cache: Cache,
  diagnostics: Diagnostic[],
): Generator<undefined, CompiledProgramme[]> {
  const wantedIn = (file: SourceFile, path: tree.Text): readonly Wanted[] | null => {
    const other = host.resolve(file.path, path.value);
    const source = sources.load(other, spanIn(file, path));
    sources.groups.join(file.path, other);
    return source && gather([source], sources, host, () => {});
  };
  const formsIn: FormsIn = (file, path) =>
    wantedIn(file, path)?.map((one) => compileForm(one, host, cache, sources.groups).form) ?? null;
  const programmes: CompiledProgramme[] = [];
  for (const { node, source, translations } of gatherProgrammes(asked, sources, host)) {
    const { file, broken } = source;
    for (const member of node.members) {
      if (member.kind !== "uses" || !member.path) continue;
      for (const one of wantedIn(file, member.path) ?? []) {
        yield;
        compileForm(one, host, cache, sources.groups);
      }
    }
    const found: Diagnostic[] = [];
    const report = besideSlips(reporter(found), file, source.slips);
    const { definition, forms } = compileProgramme({ node, file, translations }, formsIn, report);
    diagnostics.push(...found);
    const made = { id: definition.id, file, forms };
    programmes.push(broken || found.some(isError) ? made : { ...made, definition });
  }
  return programmes;
}

function compileForm(wanted: Wanted, host: Host, cache: Cache, groups: Groups): Made {
  const made = formMade(wanted, host, cache);
  groups.join(made.form.file.path, ...Array.from(made.files, ({ path }) => path), ...made.read.keys());
  return made;
}

function formMade(wanted: Wanted, host: Host, cache: Cache): Made {
  const { node, source, translations } = wanted;
  const files = new Set([...source.needs, ...translations.map(({ file }) => file)]);
  const kept = cache.forms.get(node);
  if (kept && sameFiles(kept.files, files) && isUnchanged(kept.read, host)) return kept;
  const earlier = versionBefore(wanted, files, host, cache);
  const same = earlier && reworded(wanted, files, earlier);
  if (same) {
    cache.forms.set(node, same);
    return same;
  }

  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const bound = bindForm(node, source.file, source.scope);
  checkForm(bound, besideSlips(report, source.file, slipsAround(node, source)));

  const { host: recorded, read } = recording(host);
  let form: CompiledForm = {
    id: node.name?.text ?? "",
    file: source.file,
    bound,
    places: new Map(),
    examples: [],
  };
  let units: Units | undefined;
  if (!source.broken && !diagnostics.some(isError)) {
    const before = cache.versionsOf(source.file, form.id);
    const surroundings = {
      host: recorded,
      translations,
      before: before?.map((version) => version.units),
      basis: (earlier && basisOf(earlier)) ?? undefined,
    };
    const lowered = lower(bound, surroundings, report);
    if (lowered) {
      const { units: parts, ...known } = lowered;
      units = parts;
      form = { ...form, ...known };
      if (cache.verifies && !diagnostics.some(isError)) {
        const meanings = before?.map((version) => version.meaning);
        const meaning = verify({ ...form, ...known }, report, meanings);
        cache.keepVersion(source.file, form.id, { units: parts, meaning });
      }
    }
  }
  const found = bound.uses.size > 0 ? sayingWhere(diagnostics, bound) : diagnostics;
  const made = { form, diagnostics: found, files, read, units, rewordings: 0 };
  cache.forms.set(node, made);
  return made;
}

/** What reading the file has found in a form, and in the blocks beside it. */
function slipsAround(form: tree.Form, { file, slips }: Source): readonly Diagnostic[] {
  if (slips.length === 0) return slips;
  const own = [form, ...file.tree.declarations.filter(({ kind }) => kind === "block")];
  return slips.filter(({ span }) => own.some(({ start, end }) => start <= span.start && span.end <= end));
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function sameFiles<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  if (some.size !== others.size) return false;
  for (const one of some) if (!others.has(one)) return false;
  return true;
}
