import { type ExtensionContext, Uri, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import type { Answer } from "../building/messages.ts";
import { clientOptions } from "./client-options.ts";
import type { Building } from "./commands/build.ts";
import { tellOfFiles } from "./folder-files.ts";
import { register } from "./register.ts";

/** Called by a VS Code that runs in a browser alone: the server is a worker, which is told of the files. */
export async function activate(context: ExtensionContext): Promise<void> {
  const { extensionUri, subscriptions } = context;
  const worker = new Worker(Uri.joinPath(extensionUri, "worker.js").toString(true));
  const folders = workspace.workspaceFolders ?? [];
  const schemes = ["file", "untitled", ...folders.map(({ uri }) => uri.scheme)];
  const client = new LanguageClient("formscript", "Formscript", worker, clientOptions(schemes));
  subscriptions.push(client);
  register(context, client, inWorker(Uri.joinPath(extensionUri, "builder.js").toString(true)));
  await client.start();
  subscriptions.push(await tellOfFiles(client));
}

function inWorker(script: string): Building {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        worker.terminate();
        if ("outcome" in data) resolve(data.outcome);
        else reject(new Error(data.fault));
      };
      worker.postMessage(job);
    });
}
