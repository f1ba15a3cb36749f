import type * as tree from "../../grammar/tree.ts";
import type { FormSymbol, Scope } from "../bind/index.ts";
import { remove } from "../diagnostics/fixes.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import { languageTag } from "./content/about.ts";
import { optionTexts } from "./content/each-text.ts";
import { options } from "./content/scale-options.ts";
import { plainText } from "./content/texts.ts";
import { described } from "./described.ts";
import type { Imported } from "./imports.ts";
import { nameRules } from "./names/name-rules.ts";
import { columns } from "./names/table-columns.ts";

/** What stands in a file beside its forms: scales, tables, the names of blocks, imports, and the languages of translations. */
export function checkFile(
  file: SourceFile,
  scope: Scope,
  imported: readonly Imported[],
  report: Report,
): void {
  const forms = new Map<string, tree.Name>();
  for (const node of file.tree.declarations) {
    if (node.kind === "translation" && node.tag) languageTag(file, node.tag, report);
    if (node.kind === "form" && node.name) {
      const first = forms.get(node.name.text);
      if (first) twice(file, node.name, first, "a form", report);
      else forms.set(node.name.text, node.name);
    }
    if ((node.kind === "scale" || node.kind === "table" || node.kind === "block") && node.name) {
      nameRules(file, node.name, report);
      const symbol = scope.get(node.name.text);
      if (symbol && symbol.name !== node.name) twice(file, node.name, symbol.name, described(symbol), report);
    }
  }
  for (const symbol of scope.values()) {
    if (symbol.file !== file) continue;
    if (symbol.kind === "table") columns(symbol.node, file, report);
    if (symbol.kind !== "scale") continue;
    options(symbol, report);
    optionTexts(symbol, (text, file, what) => plainText(text, file, what, report));
  }
  for (const { name, symbol } of imported) {
    const known: FormSymbol | undefined = scope.get(name.text);
    if (!known || known === symbol) continue;
    const related = [
      { span: spanIn(known.file, known.name), message: `${name.text} is ${described(known)} here` },
    ];
    const parts = { name: name.text, is: described(known), path: symbol.file.path };
    report("name-imported", spanIn(file, name), parts, { related });
  }
  importedTwice(file, imported, report);
}

function twice(file: SourceFile, name: tree.Name, first: tree.Name, is: string, report: Report): void {
  const related = [{ span: spanIn(file, first), message: `${name.text} is ${is} here` }];
  report("name-twice", spanIn(file, name), { name: name.text, first: is, second: is }, { related });
}

function importedTwice(file: SourceFile, imported: readonly Imported[], report: Report): void {
  const seen = new Map<FormSymbol, Imported>();
  for (const one of imported) {
    const first = seen.get(one.symbol);
    if (first) {
      const related = [{ span: spanIn(file, first.name), message: "imported here" }];
      const fixes = one.node === first.node ? [] : [remove("Remove the import", spanIn(file, one.node))];
      const parts = { name: one.name.text, first: "imported", second: "imported" };
      report("name-twice", spanIn(file, one.name), parts, {
        related,
        fixes: one.node.names.length > 1 ? [] : fixes,
      });
    } else seen.set(one.symbol, one);
  }
}
