import {
  Disposable,
  EventEmitter,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from "vscode";

const scheme = "formscript-page";

/** Makes what the extension brings to be read a folder that can be opened and not changed, so that links lead on. */
export function openPages(extension: Uri): Disposable {
  const read = async ({ path }: Uri): Promise<Uint8Array> => {
    if (!/^\/(pages|docs)\//.test(path)) throw FileSystemError.FileNotFound(path);
    return await workspace.fs.readFile(Uri.joinPath(extension, path));
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: new EventEmitter<never>().event,
    watch: () => new Disposable(() => {}),
    readFile: read,
    stat: async (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await read(uri)).length }),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return workspace.registerFileSystemProvider(scheme, provider, { isReadonly: true });
}

/** Where the page about a kind of mistake can be opened; the manifest says that it is shown and not edited. */
export function pageOf(code: string): Uri {
  return pageAt(`pages/${code}.md`);
}

/** Where a page can be opened; its path is that in the extension's folder. */
export function pageAt(path: string): Uri {
  return Uri.from({ scheme, path: `/${path}` });
}

function refuse(): never {
  throw FileSystemError.NoPermissions("These pages come with the extension.");
}
