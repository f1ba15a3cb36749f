import type { LanguageClientOptions } from "vscode-languageclient";
import type { EditorOptions } from "../server/requests.ts";
import { pageOf } from "./pages.ts";

/** What is Formscript, among files that are kept in these ways, and how what the server says is shown. */
export function clientOptions(schemes: Iterable<string>): LanguageClientOptions {
  return {
    // What the server would otherwise do itself, such as explaining a mistake, are commands here.
    initializationOptions: { commands: true, previews: true } satisfies EditorOptions,
    documentSelector: [...new Set(schemes)].map((scheme) => ({ scheme, language: "formscript" })),
    middleware: {
      // The name of a kind of mistake is a link to its page.
      handleDiagnostics(uri, diagnostics, next) {
        for (const diagnostic of diagnostics) {
          if (typeof diagnostic.code === "string") {
            diagnostic.code = { value: diagnostic.code, target: pageOf(diagnostic.code) };
          }
        }
        next(uri, diagnostics);
      },
    },
  };
}
