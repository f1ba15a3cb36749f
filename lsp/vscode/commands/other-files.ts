import { Uri, window } from "vscode";

/** What the server gives to the command behind a lens. */
export interface LensTarget {
  readonly uri: string;
  readonly form: string;
}

/** Opens a translation of a form; asks which when there are several. */
export async function showTranslations({
  files,
}: LensTarget & { readonly files: readonly string[] }): Promise<void> {
  const uris = [...new Set(files)].map((file) => Uri.parse(file));
  const items = uris.map((uri) => ({ label: uri.path.slice(uri.path.lastIndexOf("/") + 1), uri }));
  const chosen = items.length > 1 ? await window.showQuickPick(items) : items[0];
  if (chosen) await window.showTextDocument(chosen.uri);
}
