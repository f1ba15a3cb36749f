import type * as tree from "../grammar/tree.ts";
import type { Report } from "./diagnostics/report.ts";
import { everything } from "./groups.ts";
import type { Host } from "./host.ts";
import { type SourceFile, spanIn } from "./source.ts";
import type { Source, Sources } from "./sources.ts";

/** A translation, or the wording that a licence holder keeps, with the file that it stands in. */
export interface TranslationSource {
  readonly file: SourceFile;
  readonly node: tree.Translation;
}

/** A form, with all that is known of its wording. */
export interface Wanted {
  readonly node: tree.Form;
  readonly source: Source;
  readonly translations: readonly TranslationSource[];
}

/** A programme, with its wording in other languages. */
export interface WantedProgramme {
  readonly node: tree.Programme;
  readonly source: Source;
  readonly translations: readonly TranslationSource[];
}

/**
 * The forms in the files asked for, and those that translations in them are of. A form's wording in other languages
 * stands in its own file, in a file beside it (`audit.nb.form` for what is in `audit.form`), or in another file that is
 * asked for in the same breath, which is how wording that is kept elsewhere comes in.
 */
export function gather(asked: readonly Source[], sources: Sources, host: Host, report: Report): Wanted[] {
  const beside = new Beside(host, sources);
  const forms = new Map<tree.Form, Source>();
  for (const source of asked) for (const form of formsIn(source)) forms.set(form, source);
  const elsewhere: TranslationSource[] = [];
  for (const source of asked) {
    for (const translation of translationsIn(source.file)) {
      const original = beside.original(translation);
      if (original?.node.kind === "form") forms.set(original.node, original.source);
      else if (!original) elsewhere.push(translation);
    }
  }
  if (elsewhere.length > 0) sources.groups.join(everything, ...asked.map(({ file }) => file.path));
  for (const { file, node } of elsewhere) {
    if (!node.form || [...forms.keys()].some((form) => isOf(node, form))) continue;
    report("translation-form-unknown", spanIn(file, node.form), { form: node.form.text, file: file.path });
  }
  return [...forms].map(([node, source]) => {
    const own = [source.file, ...beside.files(source.file.path)].flatMap(translationsIn);
    const translations = [...own, ...elsewhere].filter((translation) => isOf(translation.node, node));
    return { node, source, translations };
  });
}

/** The programmes in the files asked for, and those that translations in them are of. */
export function gatherProgrammes(asked: readonly Source[], sources: Sources, host: Host): WantedProgramme[] {
  const beside = new Beside(host, sources);
  const programmes = new Map<tree.Programme, Source>();
  for (const source of asked) {
    for (const node of source.file.tree.declarations)
      if (node.kind === "programme") programmes.set(node, source);
    for (const translation of translationsIn(source.file)) {
      const original = beside.original(translation);
      if (original?.node.kind === "programme") programmes.set(original.node, original.source);
    }
  }
  return [...programmes].map(([node, source]) => {
    const own = [source.file, ...beside.files(source.file.path)].flatMap(translationsIn);
    return { node, source, translations: own.filter((translation) => isOf(translation.node, node)) };
  });
}

class Beside {
  private readonly host: Host;
  private readonly sources: Sources;
  private readonly listed = new Set<string>();
  /** Paths of translations by the path of the file that they are of. */
  private readonly translations = new Map<string, string[]>();

  constructor(host: Host, sources: Sources) {
    this.host = host;
    this.sources = sources;
  }

  /** The files beside `path` that hold translations of what is in it, those with errors left out. */
  files(path: string): SourceFile[] {
    this.list(path);
    return (this.translations.get(path) ?? []).flatMap((other) => {
      const source = this.sources.load(other);
      this.sources.groups.join(path, other);
      return source && !source.broken ? [source.file] : [];
    });
  }

  /** The form or programme that it is of. */
  original({ file, node }: TranslationSource): {
    readonly node: tree.Form | tree.Programme;
    readonly source: Source;
  } | null {
    this.list(file.path);
    const original = originalPath(file.path);
    for (const path of [file.path, ...(original && this.listed.has(original) ? [original] : [])]) {
      const source = this.sources.load(path);
      this.sources.groups.join(file.path, path);
      const found = source?.file.tree.declarations.find(
        (one) => (one.kind === "form" || one.kind === "programme") && isOf(node, one),
      );
      if (source && (found?.kind === "form" || found?.kind === "programme")) return { node: found, source };
    }
    return null;
  }

  /** A folder is listed once, whichever of its files is asked about. */
  private list(path: string): void {
    if (this.listed.has(path)) return;
    for (const sibling of [path, ...this.host.siblings(path)]) {
      if (this.listed.has(sibling)) continue;
      this.listed.add(sibling);
      const original = originalPath(sibling);
      if (original === null) continue;
      const known = this.translations.get(original);
      if (known) known.push(sibling);
      else this.translations.set(original, [sibling]);
    }
  }
}

function isOf(translation: tree.Translation, of: Pick<tree.Form | tree.Programme, "name">): boolean {
  return translation.form !== null && translation.form.text === of.name?.text;
}

function formsIn({ file }: Source): tree.Form[] {
  return file.tree.declarations.filter((one) => one.kind === "form");
}

function translationsIn(file: SourceFile): TranslationSource[] {
  return file.tree.declarations.flatMap((node) => (node.kind === "translation" ? [{ file, node }] : []));
}

/** `audit.form` for `audit.nb.form`; null for a name that has no language in it. */
export function originalPath(path: string): string | null {
  const match = /^(.*[^/\\])\.[a-z]{2,3}(?:-[a-z0-9]+)*\.form$/i.exec(path);
  return match ? `${match[1]}.form` : null;
}
