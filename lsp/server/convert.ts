import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Diagnostic as ProtocolDiagnostic,
  type Position as ProtocolPosition,
  type Range,
  type TextEdit,
} from "vscode-languageserver";
import {
  type Diagnostic,
  type Edit,
  Lines,
  messageOf,
  type Severity,
  type Span,
} from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";
import { uriOf } from "./uris.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** Where the page about a code can be opened. */
export type AddressOf = (code: string) => string | undefined;

/** A file, which need not be compiled, and how others are read. */
interface Place {
  readonly path: string;
  readonly lines: Lines;
  readonly compilation?: View["compilation"];
  readonly around: Pick<View["around"], "text">;
}

/** Plain data as the protocol writes it: lines and characters count from 0 there. */
export class Convert {
  readonly #view: Place;

  constructor(view: Place) {
    this.#view = view;
  }

  /** For a file as it is now; null where there is none. */
  static of(path: string, around: Place["around"]): Convert | null {
    const text = around.text(path);
    return text === undefined ? null : new Convert({ path, lines: new Lines(text), around });
  }

  offset({ line, character }: ProtocolPosition): number {
    return this.#view.lines.offset({ line: line + 1, column: character + 1 });
  }

  /** Null where the file is no longer there. */
  location(span: Span): Location | null {
    const lines = this.#lines(span.file);
    return lines && { uri: uriOf(span.file), range: rangeIn(lines, span) };
  }

  range(span: Pick<Span, "start" | "end">): Range {
    return rangeIn(this.#view.lines, span);
  }

  /** Edits by the file that they are in; those of a file that is no longer there are left out. */
  changes(edits: readonly Edit[]): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { span, text } of edits) {
      const location = this.location(span);
      if (!location) continue;
      changes[location.uri] ??= [];
      changes[location.uri]?.push({ range: location.range, newText: text });
    }
    return changes;
  }

  /** With the address of the page about it, where there is one that the editor can open. */
  diagnostic(diagnostic: Diagnostic, addressOf: AddressOf = () => undefined): ProtocolDiagnostic {
    const { code, severity, span, related } = diagnostic;
    const href = addressOf(code);
    return {
      source: "formscript",
      code,
      ...(href !== undefined && { codeDescription: { href } }),
      severity: severities[severity],
      message: messageOf(diagnostic),
      range: this.range(span),
      tags: diagnostic.tags?.map((tag) => tags[tag]) ?? [],
      relatedInformation: related.flatMap(({ span: at, message }) => {
        const location = this.location(at);
        return location ? [{ location, message }] : [];
      }),
    };
  }

  #lines(path: string): Lines | null {
    const { compilation, around } = this.#view;
    if (path === this.#view.path) return this.#view.lines;
    const file = compilation?.files.find((one) => one.path === path);
    const text = file ? file.text : around.text(path);
    return text === undefined ? null : new Lines(text);
  }
}

function rangeIn(lines: Lines, { start, end }: Pick<Span, "start" | "end">): Range {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  };
}
