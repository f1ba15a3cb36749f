import type { Range, WorkspaceEdit } from "vscode-languageserver-protocol";
import { positionIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";
import { RequestError } from "../server/connection.ts";
import { applyEdit } from "./apply-edit.ts";

/** Renames what stands at the cursor wherever it stands, also in other files. */
export async function renameSymbol(studio: Studio): Promise<void> {
  const document = studio.documents.active;
  if (!document) return;
  const { doc, selection } = document.state;
  const asked = { textDocument: { uri: document.uri }, position: positionIn(doc, selection.main.head) };
  try {
    const found = await studio.server.ask<{ range: Range; placeholder: string } | null>(
      "textDocument/prepareRename",
      asked,
    );
    if (!found) return studio.say("What stands at the cursor has no name of yours.");
    const newName = await studio.asking.text({
      title: `Rename ${found.placeholder}`,
      label: "New name",
      value: found.placeholder,
      go: "Rename",
      wrong: (name) => {
        if (name === found.placeholder) return "It is called so.";
        return name.trim() === "" ? "Give it a name." : null;
      },
    });
    if (newName === undefined || document.state.doc !== doc) return;
    const edit = await studio.server.ask<WorkspaceEdit | null>("textDocument/rename", { ...asked, newName });
    if (edit && (await applyEdit(studio, edit))) studio.say(`${found.placeholder} is called ${newName} now.`);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (!error.isStale) await studio.asking.choice("It cannot be renamed", error.message, [[true, "OK"]]);
  }
  studio.pointer?.focus();
}
