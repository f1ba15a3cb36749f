import { commands, type Disposable, type ExtensionContext, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Building, build } from "./commands/build.ts";
import { explain, openDocumentation } from "./commands/documentation.ts";
import { newForm } from "./commands/new-form.ts";
import { newTranslation } from "./commands/new-translation.ts";
import { showTranslations } from "./commands/other-files.ts";
import { showExamples } from "./examples.ts";
import { openPages } from "./pages.ts";
import { previews } from "./preview/panel.ts";
import { reviews, showTexts } from "./review.ts";

/** Everything of the extension besides the server: commands, pages, panels, the Test Explorer. */
export function register(
  { subscriptions, extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
  building: Building,
): void {
  const examples = showExamples(client);
  const preview = previews(client, extensionUri);
  const review = reviews(client, extensionUri);
  void commands.executeCommand("setContext", "formscript.hasForms", true);
  subscriptions.push(
    tellOfSaving(),
    openPages(extensionUri),
    examples,
    preview,
    review,
    command("check", () => commands.executeCommand("workbench.actions.view.problems")),
    command("format", () => commands.executeCommand("editor.action.formatDocument")),
    command("build", () => build(extensionUri, building)),
    command("test", examples.runAll),
    command("newForm", newForm),
    command("newTranslation", (target) => newTranslation(client, target)),
    command("explain", (code?: string) => explain(extensionUri, code)),
    command("documentation", (path?: string) => openDocumentation(extensionUri, path)),
    command("runExamples", examples.run),
    command("runExample", examples.run),
    command("translations", showTranslations),
    command("diff", review.show),
    command("diffTexts", showTexts),
    command("preview", preview.show),
  );
}

/** Makes a command of the extension, by the name that it has behind `formscript.`. */
function command(name: string, run: (...given: never[]) => unknown): Disposable {
  return commands.registerCommand(`formscript.${name}`, run);
}

/**
 * The walkthrough knows when somebody has written something. It hears only what becomes true while it is open, so nothing
 * stays true.
 */
function tellOfSaving(): Disposable {
  return workspace.onDidSaveTextDocument(async ({ languageId }) => {
    if (languageId !== "formscript") return;
    for (const isSaved of [true, false])
      await commands.executeCommand("setContext", "formscript.isSaved", isSaved);
  });
}
