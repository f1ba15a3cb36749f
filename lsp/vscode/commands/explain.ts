import { commands, type Disposable, FileType, Uri, window, workspace } from "vscode";

const scheme = "formscript-page";

/** Makes the pages about diagnostics readable as documents of their own, so that nobody edits them by mistake. */
export function pagesIn(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => await read(Uri.joinPath(folder(extension), path)),
  });
}

/** Shows the page about a kind of mistake; asks which when it is not said. */
export async function explain(extension: Uri, code?: string): Promise<void> {
  const chosen = code ?? (await choose(extension));
  if (chosen === undefined) return;
  await commands.executeCommand("markdown.showPreview", pageOf(chosen));
}

/** Where the page about a kind of mistake can be opened; the manifest says that it is shown and not edited. */
export function pageOf(code: string): Uri {
  return Uri.from({ scheme, path: `/${code}.md` });
}

async function choose(extension: Uri): Promise<string | undefined> {
  const entries = await workspace.fs.readDirectory(folder(extension));
  const codes = entries.flatMap(([name, type]) =>
    type === FileType.File ? [name.replace(/\.md$/, "")] : [],
  );
  return await window.showQuickPick(codes, { placeHolder: "What should be explained?" });
}

function folder(extension: Uri): Uri {
  return Uri.joinPath(extension, "pages");
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
