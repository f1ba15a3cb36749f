import { commands, QuickPickItemKind, Uri, window, workspace } from "vscode";
import type { Group, Page } from "../contents.ts";
import { pageAt, pageOf } from "../pages.ts";

/** Opens a page of the guide or the reference; asks which. */
export async function openDocumentation(extension: Uri, path?: string): Promise<void> {
  const chosen = path ?? (await choose(extension, ["Guide", "Reference"], "What do you want to read?"))?.path;
  if (chosen !== undefined) await commands.executeCommand("markdown.showPreview", pageAt(chosen));
}

/** Shows the page about a kind of mistake; asks which when it is not said. */
export async function explain(extension: Uri, code?: string): Promise<void> {
  const page =
    code === undefined ? await choose(extension, ["Messages"], "What should be explained?") : undefined;
  const uri = code === undefined ? page && pageAt(page.path) : pageOf(code);
  if (uri) await commands.executeCommand("markdown.showPreview", uri);
}

async function choose(
  extension: Uri,
  groups: readonly Group[],
  placeHolder: string,
): Promise<Page | undefined> {
  const text = await workspace.fs.readFile(Uri.joinPath(extension, "contents.json"));
  const pages: readonly Page[] = JSON.parse(new TextDecoder().decode(text));
  const offered = groups.flatMap((group) => [
    ...(groups.length > 1 ? [{ label: group, kind: QuickPickItemKind.Separator, page: undefined }] : []),
    ...pages.flatMap((page) =>
      page.group === group ? [{ label: page.title, description: nameOf(page), page }] : [],
    ),
  ]);
  return (await window.showQuickPick(offered, { placeHolder, matchOnDescription: true }))?.page;
}

/** What a message is called; pages to be read have their title alone. */
function nameOf({ group, path }: Page): string {
  return group === "Messages" ? path.replace(/^.*\/|\.md$/g, "") : "";
}
