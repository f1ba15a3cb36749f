import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import type { Extras } from "../workspace/extras.ts";
import type { View } from "../workspace/view.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { AddressOf, Convert } from "./convert.ts";
import type { Turns } from "./patience.ts";

/** A feature as the protocol knows it. One file each, in `handlers/`. */
export interface Handler {
  /** What is told to the editor. */
  readonly capabilities: ServerCapabilities;
  listen(connection: Connection, server: Server): void;
}

/** What handlers share. */
export interface Server {
  readonly workspace: Workspace;
  readonly turns: Turns;
  /** What the editor can do; known from `initialize` on. */
  readonly client: ClientCapabilities;
  readonly extras: Extras;
  readonly addressOf: AddressOf;
  /** The answer about a file, given its view; null where there is no such file. */
  about<T>(uri: string, answer: (view: View, convert: Convert) => T): T | null;
}
