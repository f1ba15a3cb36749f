import { Disposable, RelativePattern, type Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FilesNow } from "../server/requests.ts";

const pattern = "**/*.{form,csv,svg}";
/** What is larger than this is no form. */
const largest = 20_000_000;

/** Tells a server without a disk what lies in the folders that are open, and what becomes of it, until it is disposed. */
export async function tellOfFiles(client: BaseLanguageClient): Promise<Disposable> {
  const watcher = workspace.createFileSystemWatcher(pattern);
  const found = (uri: Uri): Promise<void> => tell([uri]);
  const listeners = [
    watcher,
    watcher.onDidCreate(found),
    watcher.onDidChange(found),
    watcher.onDidDelete((uri) => send([{ uri, text: null }])),
    workspace.onDidChangeWorkspaceFolders(async ({ added }) => {
      for (const folder of added) await tell(await filesIn(new RelativePattern(folder, pattern)));
    }),
  ];
  await tell(await filesIn(pattern));
  return Disposable.from(...listeners);

  async function tell(uris: readonly Uri[]): Promise<void> {
    const files = await Promise.all(uris.map(async (uri) => ({ uri, text: await textOf(uri) })));
    await send(files);
  }

  async function send(files: readonly { readonly uri: Uri; readonly text: string | null }[]): Promise<void> {
    const now: FilesNow = {
      files: files.map(({ uri, text }) => ({ uri: client.code2ProtocolConverter.asUri(uri), text })),
    };
    await client.sendNotification("formscript/files", now);
  }
}

async function filesIn(where: string | RelativePattern): Promise<readonly Uri[]> {
  return await workspace.findFiles(where, "**/node_modules/**");
}

/** Null where it cannot be read: it may be gone by now. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    return bytes.length > largest ? null : new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
