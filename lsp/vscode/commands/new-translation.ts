import { Range, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { usualLanguages, wrongWithTag } from "../../features/languages.ts";
import type { AboutTranslation, NewTranslation } from "../../server/requests.ts";
import type { LensTarget } from "./other-files.ts";

/** Asks for a language, and opens a translation with all that is to be translated, beside the form. */
export async function newTranslation(client: BaseLanguageClient, target?: LensTarget | Uri): Promise<void> {
  const uri =
    target instanceof Uri ? target : target ? Uri.parse(target.uri) : window.activeTextEditor?.document.uri;
  if (!uri) return;
  const language = await askLanguage();
  if (language === undefined) return;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const about: AboutTranslation = {
    textDocument,
    language,
    ...(target && "form" in target ? { form: target.form } : {}),
  };
  const made = await client.sendRequest<NewTranslation | null>("formscript/newTranslation", about);
  if (!made || made.notice) {
    void window.showInformationMessage(
      made?.notice ?? "There is no form or programme here that could be translated.",
    );
    return;
  }
  const file = client.protocol2CodeConverter.asUri(made.uri);
  if (made.text !== null) await workspace.fs.writeFile(file, new TextEncoder().encode(made.text));
  const document = await workspace.openTextDocument(file);
  // To the first text that is to be written.
  const gap = Math.max(document.getText().indexOf('""'), 0) + 1;
  const at = document.positionAt(gap);
  await window.showTextDocument(document, { selection: new Range(at, at), preview: false });
}

/** Languages by their names; any other can be typed in as a tag. */
async function askLanguage(): Promise<string | undefined> {
  const offered = usualLanguages().map(({ tag, name }) => ({ label: name, description: tag }));
  const other = { label: "Another language …", description: "" };
  const placeHolder = "Into which language?";
  const chosen = await window.showQuickPick([...offered, other], { placeHolder, matchOnDescription: true });
  if (chosen !== other) return chosen?.description;
  return await window.showInputBox({
    prompt: "The language's tag, such as nn, sma or pt-BR",
    validateInput: (tag) => wrongWithTag(tag) ?? undefined,
  });
}
