import type { LanguageClientOptions } from "vscode-languageclient";
import { pageOf } from "./commands/explain.ts";

/** What is Formscript, and how what the server says is shown. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: [
    { scheme: "file", language: "formscript" },
    { scheme: "untitled", language: "formscript" },
  ],
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
