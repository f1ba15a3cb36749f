import { Facet, StateEffect } from "@codemirror/state";
import type { Command, Range, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { LanguageServer } from "../server/language-server.ts";

/** What the features of an editor know of the studio around it. */
export interface Here {
  readonly uri: string;
  readonly server: LanguageServer;
  /** Shows a place, also of another file. */
  goTo(uri: string, range: Range): void;
  /** Makes changes, also in other files; asks first where the server wants that. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  /** Does what a lens or an action stands for. */
  run(command: Command): void;
  /** Says something in passing. */
  say(text: string): void;
}

export const here = Facet.define<Here, Here | null>({ combine: ([only]) => only ?? null });

/** The server has looked at the text as it is now: what is shown of it may be asked for anew. */
export const looked = StateEffect.define<null>();
