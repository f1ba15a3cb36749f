import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import { type SymbolKind as Kind, type OutlineSymbol, symbols } from "../../features/symbols.ts";
import type { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";

/** The sign that editors show before a name. */
export const symbolKinds: Readonly<Record<Kind, SymbolKind>> = {
  form: SymbolKind.Module,
  block: SymbolKind.Module,
  use: SymbolKind.Module,
  programme: SymbolKind.Module,
  "programme date": SymbolKind.Property,
  "programme step": SymbolKind.Event,
  translation: SymbolKind.Module,
  scale: SymbolKind.Enum,
  option: SymbolKind.EnumMember,
  table: SymbolKind.Array,
  section: SymbolKind.Namespace,
  page: SymbolKind.Namespace,
  grid: SymbolKind.Struct,
  row: SymbolKind.Field,
  column: SymbolKind.Field,
  repeat: SymbolKind.Namespace,
  note: SymbolKind.String,
  when: SymbolKind.Operator,
  item: SymbolKind.Field,
  input: SymbolKind.Property,
  let: SymbolKind.Variable,
  score: SymbolKind.Function,
  bands: SymbolKind.Interface,
  band: SymbolKind.EnumMember,
  cutoff: SymbolKind.Boolean,
  flag: SymbolKind.Event,
  check: SymbolKind.Boolean,
  example: SymbolKind.Method,
};

export const symbolsHandler: Handler = {
  capabilities: { documentSymbolProvider: true },
  listen: (connection, { about }) => {
    connection.onDocumentSymbol(({ textDocument }) =>
      about(textDocument.uri, (view, convert) => symbols(view).map((symbol) => converted(symbol, convert))),
    );
  },
};

function converted(
  { kind, name, detail, span, named, parts }: OutlineSymbol,
  convert: Convert,
): DocumentSymbol {
  return {
    kind: symbolKinds[kind],
    name,
    detail,
    range: convert.range(span),
    selectionRange: convert.range(named),
    children: parts.map((part) => converted(part, convert)),
  };
}
