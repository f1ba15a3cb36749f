import { bindForm } from "./bind/index.ts";
import { sayingWhere } from "./block-findings.ts";
import { Cache, type Made } from "./cache.ts";
import { checkForm, checkImports } from "./check/index.ts";
import type { Compilation, CompiledForm, CompiledProgramme } from "./compiled.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { reporter } from "./diagnostics/report.ts";
import type { Groups } from "./groups.ts";
import type { Host } from "./host.ts";
import { lower } from "./lower/index.ts";
import { compileProgramme, type FormsIn } from "./programme/index.ts";
import { isUnchanged, recording } from "./recording.ts";
import { spanIn } from "./source.ts";
import { type Source, Sources } from "./sources.ts";
import { gather, gatherProgrammes, type Wanted } from "./translations.ts";
import { verify } from "./verify/index.ts";

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
  const sources = new Sources(host, cache);
  const asked = [...new Set(paths)].flatMap((path) => sources.load(path) ?? []);
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const { groups } = sources;
  const forms = gather(asked, sources, host, report).map((wanted) =>
    compileForm(wanted, host, cache, groups),
  );
  checkImports(
    asked,
    forms.map(({ form }) => form.bound),
    report,
  );
  const programmes = compileProgrammes(asked, sources, host, cache, diagnostics);
  const all = [sources.diagnostics, diagnostics, ...forms.map((form) => form.diagnostics)].flat();
  return {
    files: sources.all(),
    forms: forms.map(({ form }) => form),
    programmes,
    diagnostics: distinct(all),
    groups: groups.all(),
  };
}

/** The programmes in files. The forms that they use are compiled as well; what is wrong in those is said elsewhere. */
function compileProgrammes(
  asked: readonly Source[],
  sources: Sources,
  host: Host,
  cache: Cache,
  diagnostics: Diagnostic[],
): CompiledProgramme[] {
  const formsIn: FormsIn = (file, path) => {
    const other = host.resolve(file.path, path.value);
    const source = sources.load(other, spanIn(file, path));
    sources.groups.join(file.path, other);
    return (
      source &&
      gather([source], sources, host, () => {}).map(
        (one) => compileForm(one, host, cache, sources.groups).form,
      )
    );
  };
  return gatherProgrammes(asked, sources, host).map(({ node, source: { file, broken }, translations }) => {
    const found: Diagnostic[] = [];
    const { definition, forms } = compileProgramme({ node, file, translations }, formsIn, reporter(found));
    diagnostics.push(...found);
    const made = { id: definition.id, file, forms };
    return broken || found.some(isError) ? made : { ...made, definition };
  });
}

function compileForm(wanted: Wanted, host: Host, cache: Cache, groups: Groups): Made {
  const made = formMade(wanted, host, cache);
  groups.join(made.form.file.path, ...Array.from(made.files, ({ path }) => path), ...made.read.keys());
  return made;
}

function formMade({ node, source, translations }: Wanted, host: Host, cache: Cache): Made {
  const files = new Set([...source.needs, ...translations.map(({ file }) => file)]);
  const kept = cache.forms.get(node);
  if (kept && sameFiles(kept.files, files) && isUnchanged(kept.read, host)) return kept;

  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const bound = bindForm(node, source.file, source.scope);
  checkForm(bound, report);

  const { host: recorded, read } = recording(host);
  let form: CompiledForm = {
    id: node.name?.text ?? "",
    file: source.file,
    bound,
    places: new Map(),
    examples: [],
  };
  if (!source.broken && !diagnostics.some(isError)) {
    const earlier = cache.unitsOf(source.file, form.id);
    const lowered = lower(bound, { host: recorded, translations, before: earlier }, report);
    if (lowered) {
      const { units, ...known } = lowered;
      form = { ...form, ...known };
      if (!diagnostics.some(isError)) {
        const before = cache.versionOf(source.file, form.id);
        const meaning = verify({ ...form, ...known }, report, before?.meaning);
        cache.keepVersion(source.file, form.id, { units, meaning });
      }
    }
  }
  const found = bound.uses.size > 0 ? sayingWhere(diagnostics, bound) : diagnostics;
  const made = { form, diagnostics: found, files, read };
  cache.forms.set(node, made);
  return made;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function sameFiles<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  if (some.size !== others.size) return false;
  for (const one of some) if (!others.has(one)) return false;
  return true;
}

/** A file that several forms share is complained about once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, span, parts }) => {
    const key = JSON.stringify([code, span, parts]);
    return !seen.has(key) && seen.add(key);
  });
}
