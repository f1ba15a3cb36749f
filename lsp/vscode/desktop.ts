import { commands, type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientOptions } from "./client-options.ts";
import { build, test } from "./commands/command-line.ts";
import { command, register } from "./register.ts";

/** Called by VS Code on a machine of one's own, or one that it is connected to. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { extension, extensionUri, storageUri, subscriptions } = context;
  const client = new LanguageClient(
    "formscript",
    "Formscript",
    {
      module: Uri.joinPath(extensionUri, "server.cjs").fsPath,
      transport: TransportKind.stdio,
      args: [
        Uri.joinPath(extensionUri, "pages").fsPath,
        extension.packageJSON.build,
        // VS Code puts a word of its own behind.
        storageUri ? Uri.joinPath(storageUri, "findings").fsPath : "",
      ],
    },
    clientOptions(["file", "untitled"]),
  );
  subscriptions.push(client, command("build", build), command("test", test));
  register(context, client);
  await commands.executeCommand("setContext", "formscript.hasCommandLine", true);
  await client.start();
}
