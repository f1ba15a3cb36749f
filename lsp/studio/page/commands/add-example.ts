import type { DocumentSymbol } from "vscode-languageserver-protocol";
import type { PreviewedForm } from "../../../preview/previewed-form.ts";
import type { Document } from "../model/document.ts";
import { exampleText } from "../model/example-text.ts";
import { offsetIn, positionIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";

/** Writes the answers given in the running form, and what comes of them, as an example at the end of the form. */
export async function addExample(studio: Studio, form: PreviewedForm): Promise<void> {
  const { filling } = form;
  const { path, definition } = studio.shown;
  const document = path === undefined ? undefined : studio.documents.get(path);
  if (!filling || !definition || !document) return;
  const name = await studio.asking.text({
    title: "Add as example",
    label: "What the example shows",
    value: "",
    hint: "Such as “someone who never drinks”.",
    go: "Add",
    wrong: (value) => (value.trim() === "" ? "Say what it shows, in a few words." : null),
  });
  if (name === undefined) return;
  const text = exampleText(name.trim(), definition, filling.session.response, filling.session.result);
  const place = await endOfForm(studio, document, definition.id);
  if (place === null) return studio.say("The form's end was not found: is a brace missing?");
  studio.documents.edit(document, {
    changes: { from: place, insert: `\n${text}` },
    userEvent: "input.example",
  });
  const start = positionIn(document.state.doc, place + 1);
  studio.goTo(document.uri, { start, end: start });
  studio.say(`The example is written at the end of ${definition.id}.`);
}

/** Before the brace that closes the form; null where it cannot be told. */
async function endOfForm({ server }: Studio, { uri, state }: Document, form: string): Promise<number | null> {
  const symbols = await server
    .ask<DocumentSymbol[] | null>("textDocument/documentSymbol", { textDocument: { uri } })
    .catch(() => null);
  const own = symbols?.find(({ name }) => name === form);
  if (!own) return null;
  const brace = offsetIn(state.doc, own.range.end) - 1;
  if (state.doc.sliceString(brace, brace + 1) !== "}") return null;
  return state.doc.lineAt(brace).from;
}
