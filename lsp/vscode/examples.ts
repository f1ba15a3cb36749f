import {
  type Disposable,
  Location,
  Range,
  type TestController,
  type TestItem,
  TestMessage,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { LensTarget } from "./commands/other-files.ts";

/** What the server answers to `formscript/exampleResults`. */
interface ExampleResult {
  readonly form: string;
  readonly name: string;
  readonly range: Range;
  readonly holds: boolean;
  readonly unmet: readonly { readonly range: Range; readonly came: string }[];
}

export interface Examples extends Disposable {
  /** Runs the example that a lens stands above, or all of its form. */
  run(target: LensTarget & { readonly example?: string }): Promise<void>;
}

/** Lists every form's examples in the Test Explorer. They run in the server, as the text is, saved or not. */
export function showExamples(client: BaseLanguageClient): Examples {
  const controller = tests.createTestController("formscript", "Formscript");
  controller.resolveHandler = async (item) => {
    if (!item) await findFiles(controller);
    else if (item.uri) await update(item, item.uri);
  };
  controller.refreshHandler = () => findFiles(controller);
  controller.createRunProfile("Run", TestRunProfileKind.Run, ({ include }) => run(include), true);
  const files = workspace.createFileSystemWatcher("**/*.form");
  files.onDidCreate((uri) => fileItem(controller, uri));
  files.onDidDelete((uri) => controller.items.delete(uri.toString()));
  const opening = workspace.onDidOpenTextDocument(({ uri, languageId }) => {
    if (languageId === "formscript" && uri.scheme === "file") fileItem(controller, uri);
  });
  return {
    async run({ uri, form, example }) {
      const file = fileItem(controller, Uri.parse(uri));
      await update(file, Uri.parse(uri));
      const wanted = [...file.children].flatMap(([id, item]) =>
        id === idOf(form, example ?? item.label) ? [item] : [],
      );
      await run(wanted);
    },
    dispose() {
      controller.dispose();
      files.dispose();
      opening.dispose();
    },
  };

  async function update(file: TestItem, uri: Uri): Promise<readonly ExampleResult[]> {
    const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
    const found = await client.sendRequest<readonly ExampleResult[] | null>("formscript/exampleResults", {
      textDocument,
    });
    const results = found ?? [];
    const items = results.map(({ form, name, range }) => {
      const item = controller.createTestItem(idOf(form, name), name, uri);
      item.description = form;
      item.range = rangeOf(range);
      return item;
    });
    file.children.replace(items);
    return results;
  }

  /** All examples where none is named. */
  async function run(wanted: readonly TestItem[] = [...controller.items].map(([, item]) => item)) {
    const going = controller.createTestRun(new TestRunRequest(wanted));
    const chosen = new Set(wanted.map(({ id, parent }) => `${parent?.id ?? ""} ${id}`));
    const all = new Set(wanted.map((item) => item.parent ?? item));
    for (const file of all) {
      if (!file.uri || going.token.isCancellationRequested) continue;
      for (const result of await update(file, file.uri)) {
        const item = file.children.get(idOf(result.form, result.name));
        if (!item || (!chosen.has(`${file.id} ${item.id}`) && !chosen.has(` ${file.id}`))) continue;
        if (result.holds) going.passed(item);
        else going.failed(item, messages(result, file.uri));
      }
    }
    going.end();
  }
}

async function findFiles(controller: TestController): Promise<void> {
  for (const uri of await workspace.findFiles("**/*.form", "**/node_modules/**")) fileItem(controller, uri);
}

/** The item of a file, made where there is none yet. */
function fileItem(controller: TestController, uri: Uri): TestItem {
  const known = controller.items.get(uri.toString());
  if (known) return known;
  const item = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
  item.canResolveChildren = true;
  controller.items.add(item);
  return item;
}

function idOf(form: string, example: string): string {
  return `${form}: ${example}`;
}

function messages({ unmet }: ExampleResult, uri: Uri): TestMessage[] {
  return unmet.map(({ range, came }) => {
    const message = new TestMessage(`It came out otherwise: ${came}`);
    message.location = new Location(uri, rangeOf(range));
    return message;
  });
}

function rangeOf({ start, end }: Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
