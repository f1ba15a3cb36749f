import type { Command } from "vscode-languageserver-protocol";
import { fileOfUri } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { explain } from "./pages.ts";

interface Target {
  readonly uri?: string;
  readonly form?: string;
  readonly files?: readonly string[];
}

/** Does what a lens above the text, or an action, stands for. */
export function run(studio: Studio, { command, arguments: given = [] }: Command): void {
  const target = (given[0] ?? {}) as Target;
  if (target.form !== undefined && target.uri === studio.documents.active?.uri)
    studio.shown.choose(target.form);
  switch (command) {
    case "formscript.preview":
      studio.showForm();
      break;
    case "formscript.runExample":
    case "formscript.runExamples":
      studio.showPanel("examples");
      break;
    case "formscript.diff":
      studio.showPanel("changes");
      break;
    case "formscript.translations":
      translations(studio, target.files ?? []);
      break;
    case "formscript.explain":
      void explain(studio, String(given[0]));
      break;
    default:
      studio.say(`The studio does not know how to do “${command}”.`);
  }
}

function translations(studio: Studio, files: readonly string[]): void {
  const paths = files.map(fileOfUri);
  if (paths.length === 1) {
    studio.open(paths[0]!);
    return;
  }
  const entries = paths.map((path) => ({ title: path, choose: () => void studio.open(path) }));
  studio.asking.ask({
    kind: "list",
    title: "Which translation?",
    none: "There is no such translation.",
    find: (typed) => entries.filter(({ title }) => title.includes(typed)),
  });
}
