import type { Range, Uri } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { AboutForm, FormCoverage, Review } from "../server/requests.ts";

/** What the server answers beyond the protocol, about a file as it is in the editor. */
export interface Requests {
  exampleResults(uri: Uri): Promise<readonly ExampleResult[]>;
  coverage(uri: Uri): Promise<readonly FormCoverage[]>;
  /** Of the form with this id, else of the file's first; null where there is none. */
  review(uri: Uri, form: string | undefined): Promise<Review | null>;
}

export interface ExampleResult {
  readonly form: string;
  readonly name: string;
  readonly range: Range;
  readonly holds: boolean;
  /** "total = 2 (one)", "risk is reached". */
  readonly gives: readonly string[];
  readonly unmet: readonly { readonly range: Range; readonly came: string }[];
}

export function requestsTo(client: BaseLanguageClient): Requests {
  const ask = async <T>(what: string, uri: Uri, form?: string): Promise<T | null> => {
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    const about: AboutForm = form === undefined ? { textDocument } : { textDocument, form };
    return await client.sendRequest<T | null>(`formscript/${what}`, about);
  };
  return {
    exampleResults: async (uri) => (await ask<ExampleResult[]>("exampleResults", uri)) ?? [],
    coverage: async (uri) => (await ask<FormCoverage[]>("coverage", uri)) ?? [],
    review: (uri, form) => ask<Review>("review", uri, form),
  };
}
