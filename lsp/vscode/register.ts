import { commands, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { build, test } from "./commands/command-line.ts";
import { explain, pagesIn } from "./commands/explain.ts";
import { newForm } from "./commands/new-form.ts";
import { showChanges, showTranslations } from "./commands/other-files.ts";
import { showExamples } from "./examples.ts";
import { previews } from "./preview/panel.ts";

/** Everything of the extension besides the server: commands, pages, the Test Explorer. */
export function register(
  { subscriptions, extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
): void {
  const examples = showExamples(client);
  const pages = pagesIn(extensionUri);
  const preview = previews(client, extensionUri);
  const command = (name: string, run: (...given: never[]) => unknown) =>
    subscriptions.push(commands.registerCommand(`formscript.${name}`, run));
  subscriptions.push(pages, examples, preview);
  command("check", () => commands.executeCommand("workbench.actions.view.problems"));
  command("format", () => commands.executeCommand("editor.action.formatDocument"));
  command("build", build);
  command("test", test);
  command("newForm", newForm);
  command("explain", (code?: string) => explain(extensionUri, code));
  command("runExamples", examples.run);
  command("runExample", examples.run);
  command("translations", showTranslations);
  command("diff", showChanges);
  command("preview", preview.show);
}
