import type { Diagnostic, Fix, Span } from "../diagnostic.ts";
import type { Position } from "../position.ts";
import { messageOf } from "../report.ts";
import { linesOf, type TextOf } from "./texts.ts";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** What a SARIF reader is told about the tool: its version, and the title of each code's page. */
export interface SarifTool {
  readonly version: string;
  readonly titleOf: (code: string) => string | undefined;
}

/** A SARIF 2.1.0 log of one run, as plain data. */
export function sarif(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  tool: SarifTool,
  wordsOf: (diagnostic: Diagnostic) => string = messageOf,
) {
  const lines = linesOf(textOf);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const region = (span: Span) =>
    regionOf(lines(span.file).position(span.start), lines(span.file).position(span.end));
  const location = (span: Span) => ({
    physicalLocation: { artifactLocation: { uri: uri(span.file) }, region: region(span) },
  });
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [
      {
        tool: {
          driver: {
            name: "formscript",
            semanticVersion: tool.version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: tool.titleOf(code) ?? code },
              help: { text: `formscript explain ${code}` },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => {
          const fixes = diagnostic.fixes.filter(({ edits }) => edits.length > 0);
          return {
            ruleId: diagnostic.code,
            ruleIndex: codes.indexOf(diagnostic.code),
            level: levels[diagnostic.severity],
            message: { text: wordsOf(diagnostic) },
            locations: [location(diagnostic.span)],
            ...(diagnostic.related.length > 0 && {
              relatedLocations: diagnostic.related.map(({ span, message }, id) => ({
                id,
                message: { text: message },
                ...location(span),
              })),
            }),
            ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, region)) }),
          };
        }),
      },
    ],
  };
}

function regionOf(start: Position, end: Position) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function fixOf({ title, edits }: Fix, region: (span: Span) => object) {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: uri(file) },
      replacements: edits
        .filter(({ span }) => span.file === file)
        .map(({ span, text }) => ({ deletedRegion: region(span), insertedContent: { text } })),
    })),
  };
}

function uri(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
