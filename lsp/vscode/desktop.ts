import { Worker } from "node:worker_threads";
import { commands, type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { Answer } from "../building/messages.ts";
import { clientOptions } from "./client-options.ts";
import type { Building } from "./commands/build.ts";
import { register } from "./register.ts";

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
  subscriptions.push(client);
  register(context, client, inThread(Uri.joinPath(extensionUri, "builder.js").fsPath));
  await commands.executeCommand("setContext", "formscript.hasGit", true);
  await client.start();
}

function inThread(script: string): Building {
  return (job) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(script);
      thread.once("error", reject);
      thread.once("message", (answer: Answer) => {
        void thread.terminate();
        if ("outcome" in answer) resolve(answer.outcome);
        else reject(new Error(answer.fault));
      });
      thread.postMessage(job);
    });
}
