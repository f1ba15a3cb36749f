import {
  Location,
  Range,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRunRequest,
  type Uri,
} from "vscode";
import { coverageOf } from "./coverage.ts";
import type { ExampleResult, Requests } from "./requests.ts";

/** Where examples are listed, and who runs them. */
interface Running {
  readonly controller: TestController;
  readonly requests: Requests;
  /** Lists the examples of a file as they are now, and says what they give. */
  list(file: TestItem): Promise<readonly ExampleResult[]>;
}

/** Shows what the examples give that are asked for; all where none is named. */
export async function run(
  { controller, requests, list }: Running,
  request: TestRunRequest,
  isCovering: boolean,
): Promise<void> {
  const wanted = request.include ?? [...controller.items].map(([, item]) => item);
  const isWanted = chosenBy(wanted, request.exclude ?? []);
  const going = controller.createTestRun(request);
  for (const file of new Set(wanted.map((item) => item.parent ?? item))) {
    if (!file.uri || going.token.isCancellationRequested) continue;
    for (const result of await list(file)) {
      const item = file.children.get(idOf(result.form, result.name));
      if (!item || !isWanted(file, item)) continue;
      going.appendOutput(`${result.name}: ${result.gives.join(", ")}\r\n`, undefined, item);
      if (result.holds) going.passed(item);
      else going.failed(item, messages(result, file.uri));
    }
    if (!isCovering) continue;
    const reached = await requests.coverage(file.uri);
    for (const { form, goals } of reached) {
      const open = goals.filter(({ isReached }) => !isReached).map(({ says }) => says);
      if (open.length > 0) going.appendOutput(`${form}: no example reaches\r\n${lines(open)}`);
    }
    going.addCoverage(coverageOf(file.uri, reached, (form, name) => file.children.get(idOf(form, name))));
  }
  going.end();
}

/** The items are made anew when a file is listed: they are known by their names. */
function chosenBy(include: readonly TestItem[], exclude: readonly TestItem[]) {
  const names = (items: readonly TestItem[]) => new Set(items.map(nameOf));
  const [wanted, unwanted] = [names(include), names(exclude)];
  return (file: TestItem, item: TestItem): boolean =>
    (wanted.has(nameOf(file)) || wanted.has(nameOf(item))) &&
    !(unwanted.has(nameOf(file)) || unwanted.has(nameOf(item)));
}

function nameOf({ id, uri }: TestItem): string {
  return `${uri} ${id}`;
}

/** What an example is called among the items of its file. */
export function idOf(form: string, example: string): string {
  return `${form}: ${example}`;
}

export function rangeOf({ start, end }: Range): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function lines(words: readonly string[]): string {
  return words.map((each) => `  ${each}\r\n`).join("");
}

function messages({ unmet }: ExampleResult, uri: Uri): TestMessage[] {
  return unmet.map(({ range, came }) => {
    const message = new TestMessage(`It came out otherwise: ${came}`);
    message.location = new Location(uri, rangeOf(range));
    return message;
  });
}
