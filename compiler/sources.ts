import { parse } from "../grammar/index.ts";
import { type Reparsed, reparse, type Since } from "../grammar/reparse.ts";
import type * as tree from "../grammar/tree.ts";
import { type FormSymbol, type Scope, symbolOf } from "./bind/index.ts";
import type { Cache, Parsed } from "./cache.ts";
import { besideSlips, checkFile, type Imported } from "./check/index.ts";
import type { Diagnostic, Span } from "./diagnostics/diagnostic.ts";
import { type Report, reporter } from "./diagnostics/report.ts";
import { Groups } from "./groups.ts";
import { type Host, Unreadable } from "./host.ts";
import { type SourceFile, spanIn } from "./source.ts";
import { nearest } from "./words/nearest.ts";

/** A file with what its forms see of other files. */
export interface Source {
  readonly file: SourceFile;
  /** The scales and tables of the file itself, and the imported ones. */
  readonly scope: Scope;
  readonly imported: readonly Imported[];
  /** The file itself and all that it imports, however far. */
  readonly needs: ReadonlySet<SourceFile>;
  /** Something in it, or in what it imports, is wrong beyond its forms. */
  readonly broken: boolean;
  /** What is wrong in its writing. */
  readonly slips: readonly Diagnostic[];
  /** How it came out of what was read before, if it did. */
  readonly since: Since | undefined;
}

type Outside = Extract<FormSymbol, { kind: "scale" | "table" | "block" }>;

/** Reads files, and the files that they import, each once. */
export class Sources {
  readonly diagnostics: Diagnostic[] = [];
  /** Which files depend on each other, those that are not there included. */
  readonly groups = new Groups();
  private readonly host: Host;
  private readonly cache: Cache;
  private readonly known = new Map<string, Source | null>();
  private readonly open: string[] = [];

  constructor(host: Host, cache: Cache) {
    this.host = host;
    this.cache = cache;
  }

  all(): SourceFile[] {
    return [...this.known.values()].flatMap((source) => (source ? [source.file] : []));
  }

  /** Null where there is no such file; `asked` is where it is asked for, for the error. */
  load(path: string, asked: Span = { file: path, start: 0, end: 0 }): Source | null {
    const known = this.known.get(path);
    if (known !== undefined) return known;
    this.groups.join(path);
    const text = this.read(path, asked);
    let source: Source | null = null;
    if (text !== null) {
      this.open.push(path);
      source = this.follow(this.parsed(path, text));
      this.open.pop();
    }
    this.known.set(path, source);
    return source;
  }

  private read(path: string, asked: Span): string | null {
    const report = reporter(this.diagnostics);
    try {
      const text = this.host.read(path);
      if (text === undefined) report("file-missing", asked, { path });
      return text ?? null;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      report("file-unreadable", asked, { path, reason: error.message });
      return null;
    }
  }

  private parsed(path: string, text: string): Parsed {
    const kept = this.cache.parsed.get(path);
    if (kept?.source.text === text) return kept;
    const syntax: Reparsed = kept?.syntax ? reparse(kept.syntax, text) : parse(text);
    const { tree, problems } = syntax;
    const inFile = <T extends tree.Spanned>({ start, end }: T): Span => ({ file: path, start, end });
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        code: problem.code,
        severity: "error",
        parts: problem.parts,
        span: inFile(problem),
        related: problem.related.map((place) => ({ span: inFile(place), message: place.message })),
        fixes: problem.fixes.map(({ title, edits }) => ({
          title,
          edits: edits.map((edit) => ({ span: inFile(edit), text: edit.text })),
        })),
      }),
    );
    const source = { path, text, tree };
    for (const node of tree.declarations) if (node.kind === "block") settle(node, source);
    const parsed = this.cache.keepsSyntax ? { source, diagnostics, syntax } : { source, diagnostics };
    this.cache.parsed.set(path, parsed);
    return parsed;
  }

  private follow({ source: file, diagnostics, syntax }: Parsed): Source {
    const found: Diagnostic[] = [...diagnostics];
    const report = reporter(found);
    const scope = new Map<string, Outside>();
    const imported: Imported[] = [];
    const needs = new Set([file]);
    let broken = false;
    for (const declaration of file.tree.declarations) {
      const symbol = outside(declaration, file, scope);
      if (symbol && !scope.has(symbol.id)) scope.set(symbol.id, symbol);
    }
    for (const node of file.tree.declarations) {
      if (node.kind !== "import" || !node.path) continue;
      const other = this.importFrom(file, node, node.path, report);
      if (!other) continue;
      broken ||= other.broken;
      for (const need of other.needs) needs.add(need);
      for (const name of node.names) {
        const symbol = other.scope.get(name.text);
        if (symbol && symbol.file === other.file) {
          imported.push({ name, node, symbol });
          if (!scope.has(name.text)) scope.set(name.text, symbol);
        } else this.notThere(file, name, other, report);
      }
    }
    checkFile(file, scope, imported, besideSlips(report, file, diagnostics));
    for (const diagnostic of found) this.diagnostics.push(diagnostic);
    broken ||= found.some(({ severity }) => severity === "error");
    return { file, scope, imported, needs, broken, slips: diagnostics, since: syntax?.since };
  }

  private importFrom(file: SourceFile, node: tree.Import, path: tree.Text, report: Report): Source | null {
    const target = this.host.resolve(file.path, path.value);
    this.groups.join(file.path, target);
    const at = this.open.indexOf(target);
    if (at >= 0) {
      report("import-circle", spanIn(file, path), { files: [...this.open.slice(at), target] });
      return null;
    }
    return this.load(target, spanIn(file, node.path ?? node));
  }

  private notThere(file: SourceFile, name: tree.Name, other: Source, report: Report): void {
    const own = [...other.scope.values()].filter((symbol) => symbol.file === other.file);
    const similar = nearest(
      name.text,
      own.map(({ id }) => id),
    );
    const span = spanIn(file, name);
    const fixes = similar ? [{ title: `Change to ${similar}`, edits: [{ span, text: similar }] }] : [];
    report("import-name-unknown", span, { name: name.text, path: other.file.path, similar }, { fixes });
  }
}

/** What others may import. */
function outside(node: tree.Declaration, file: SourceFile, scope: Scope): Outside | null {
  const isOutside = node.kind === "scale" || node.kind === "table" || node.kind === "block";
  return isOutside ? (symbolOf(node, file, scope) as Outside | null) : null;
}

/** What stands in a block is read in the forms of other files, too, and knows its own. */
function settle(part: object, home: SourceFile): void {
  if ("kind" in part) (part as { home?: tree.Home }).home = home;
  for (const value of Object.values(part))
    if (typeof value === "object" && value !== null && value !== home) settle(value, home);
}
