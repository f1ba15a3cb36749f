import type { DocumentSymbol, Location, SymbolInformation } from "vscode-languageserver-protocol";
import type { Entry } from "../model/asking.ts";
import { fileOfUri } from "../model/paths.ts";
import { positionIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";
import { fitting } from "./fitting.ts";

/** Files by their name; with @ or # before it, whatever has a name in any of them. */
export function quickOpen(studio: Studio): void {
  studio.asking.ask({
    kind: "list",
    title: "Open a file, or with # before it an item, a scale, a score …",
    none: "Nothing is called so.",
    find: (typed) => (/^[#@]/.test(typed) ? symbols(studio, typed.slice(1).trim()) : files(studio, typed)),
  });
}

function files(studio: Studio, typed: string): readonly Entry[] {
  const entries = studio.files.paths.map((path) => ({ title: path, choose: () => void studio.open(path) }));
  return fitting(entries, typed);
}

async function symbols(studio: Studio, query: string): Promise<readonly Entry[]> {
  const found = await studio.server
    .ask<SymbolInformation[] | null>("workspace/symbol", { query })
    .catch(() => null);
  return (found ?? []).slice(0, 200).map(({ name, containerName, location }) => ({
    title: name,
    detail: [containerName, fileOfUri(location.uri)].filter(Boolean).join(", "),
    choose: () => studio.goTo(location.uri, location.range),
  }));
}

/** What the file that is in sight is made of. The list is there at once: what is typed belongs to it. */
export function outline(studio: Studio): void {
  const document = studio.documents.active;
  if (!document) return;
  const { uri } = document;
  const entries = studio.server
    .ask<DocumentSymbol[] | null>("textDocument/documentSymbol", { textDocument: { uri } })
    .then((found) => entriesOf(found ?? [], 0, (symbol) => studio.goTo(uri, symbol.selectionRange)))
    .catch(() => []);
  studio.asking.ask({
    kind: "list",
    title: `Go to a place in ${document.path}`,
    none: "Nothing there is called so.",
    find: async (typed) => fitting(await entries, typed),
  });
}

function entriesOf(
  symbols: readonly DocumentSymbol[],
  depth: number,
  goTo: (symbol: DocumentSymbol) => void,
): readonly Entry[] {
  return symbols.flatMap((symbol) => [
    {
      title: `${"\u2003".repeat(depth)}${symbol.name}`,
      ...(symbol.detail && { detail: symbol.detail }),
      choose: () => goTo(symbol),
    },
    ...entriesOf(symbol.children ?? [], depth + 1, goTo),
  ]);
}

/** Where the thing at the cursor is declared. */
export async function goToDefinition(studio: Studio): Promise<void> {
  const [first] = await located(studio, "textDocument/definition");
  if (first) studio.goTo(first.uri, first.range);
  else studio.say("What stands at the cursor is declared nowhere.");
}

/** Wherever the thing at the cursor stands. */
export async function showReferences(studio: Studio): Promise<void> {
  const found = await located(studio, "textDocument/references", { context: { includeDeclaration: true } });
  const entries = found.map(({ uri, range }) => {
    const path = fileOfUri(uri);
    const text = studio.documents.get(path)?.state.doc.toString() ?? studio.files.get(path)?.text ?? "";
    const line = text.split(/\r\n?|\n/)[range.start.line]?.trim() ?? "";
    return { title: line, detail: `${path}:${range.start.line + 1}`, choose: () => studio.goTo(uri, range) };
  });
  if (entries.length === 0) return studio.say("What stands at the cursor is used nowhere.");
  studio.asking.ask({
    kind: "list",
    title: `${entries.length} ${entries.length === 1 ? "place" : "places"}`,
    none: "None of the places fits.",
    find: (typed) => fitting(entries, typed),
  });
}

async function located(studio: Studio, method: string, more: object = {}): Promise<readonly Location[]> {
  const document = studio.documents.active;
  if (!document) return [];
  const { doc, selection } = document.state;
  const asked = {
    textDocument: { uri: document.uri },
    position: positionIn(doc, selection.main.head),
    ...more,
  };
  const found = await studio.server.ask<Location | Location[] | null>(method, asked).catch(() => null);
  return found === null ? [] : [found].flat();
}
