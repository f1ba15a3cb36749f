/** The compiler as a library: `.form` text in; forms, and what there is to say about them, out. Touches no files. */
export { Cache } from "./cache.ts";
export { compile } from "./compile.ts";
export type {
  Compilation,
  CompiledForm,
  CompiledProgramme,
  ExampleCase,
  Expected,
  Places,
} from "./compiled.ts";
export type { Diagnostic, Edit, Fix, Related, Severity, Span } from "./diagnostics/diagnostic.ts";
export { Lines, type Position } from "./diagnostics/position.ts";
export { github } from "./diagnostics/render/github.ts";
export { type JsonDiagnostic, type JsonReport, jsonReport } from "./diagnostics/render/json.ts";
export { type Look, pretty } from "./diagnostics/render/pretty.ts";
export { type SarifTool, sarif } from "./diagnostics/render/sarif.ts";
export type { TextOf } from "./diagnostics/render/texts.ts";
export { messageOf } from "./diagnostics/report.ts";
export { diff } from "./diff/diff.ts";
export type { Change, Difference, DiffOptions, Impact, Witness } from "./diff/types.ts";
export { sentenceOf } from "./diff/wording.ts";
export { type Formatted, format, formatRange, type TextEdit } from "./format/index.ts";
export { type Host, Unreadable } from "./host.ts";
export type { SourceFile } from "./source.ts";
