import {
  commands,
  type Disposable,
  type TestItem,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LensTarget } from "./commands/other-files.ts";
import { detailsIn } from "./coverage.ts";
import { idOf, rangeOf, run } from "./example-run.ts";
import { requestsTo } from "./requests.ts";

export interface Examples extends Disposable {
  /** Runs the example that a lens stands above, or all of its form. */
  run(target: LensTarget & { readonly example?: string }): Promise<void>;
  /** Runs those of all files, and shows what came of them. */
  runAll(): Promise<void>;
}

/** Lists every form's examples in the Test Explorer. They run in the server, as the text is, saved or not. */
export function showExamples(client: BaseLanguageClient): Examples {
  const requests = requestsTo(client);
  const controller = tests.createTestController("formscript", "Formscript");
  const running = { controller, requests, list };
  controller.resolveHandler = async (item) => {
    if (!item) await findFiles();
    else if (item.uri) await list(item);
  };
  controller.refreshHandler = findFiles;
  const all = controller.createRunProfile(
    "Run",
    TestRunProfileKind.Run,
    (request) => run(running, request, false),
    true,
  );
  const covering = controller.createRunProfile(
    "Run with Coverage",
    TestRunProfileKind.Coverage,
    (request) => run(running, request, true),
    true,
  );
  covering.loadDetailedCoverage = async (_, coverage) => detailsIn(coverage);
  covering.loadDetailedCoverageForTest = async (_, coverage, { label }) => detailsIn(coverage, label);
  const files = workspace.createFileSystemWatcher("**/*.form");
  const listeners = [
    controller,
    files,
    files.onDidCreate(found),
    files.onDidDelete((uri) => controller.items.delete(uri.toString())),
    workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      if (languageId === "formscript" && uri.scheme !== "untitled" && uri.scheme !== "git") found(uri);
    }),
  ];
  return {
    async run({ uri, form, example }) {
      const file = fileItem(Uri.parse(uri));
      await list(file);
      const wanted = [...file.children].flatMap(([id, item]) =>
        id === idOf(form, example ?? item.label) ? [item] : [],
      );
      await run(running, new TestRunRequest(wanted, undefined, all), false);
    },
    async runAll() {
      await commands.executeCommand("workbench.view.testing.focus");
      await findFiles();
      await run(running, new TestRunRequest(undefined, undefined, all), false);
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };

  /** Lists the examples of a file as they are now, and says what they give. */
  async function list(file: TestItem) {
    const results = await requests.exampleResults(file.uri!);
    file.children.replace(
      results.map(({ form, name, range }) => {
        const item = controller.createTestItem(idOf(form, name), name, file.uri);
        item.description = form;
        item.range = rangeOf(range);
        return item;
      }),
    );
    return results;
  }

  async function findFiles(): Promise<void> {
    for (const uri of await workspace.findFiles("**/*.form", "**/node_modules/**")) found(uri);
  }

  /** Translations have no examples. */
  function found(uri: Uri): void {
    if (!/\.[a-z]{2,3}(-[a-z0-9]+)*\.form$/i.test(uri.path)) fileItem(uri);
  }

  /** The item of a file, made where there is none yet. */
  function fileItem(uri: Uri): TestItem {
    const known = controller.items.get(uri.toString());
    if (known) return known;
    const item = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
    item.canResolveChildren = true;
    controller.items.add(item);
    return item;
  }
}
