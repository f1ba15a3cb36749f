import { type EditorState, type StateEffect, Text } from "@codemirror/state";
import type { Contents } from "../../folder/folder.ts";
import { uriOfFile } from "./paths.ts";

/** A file that is open: its text as it is being typed, and as it was read last. */
export class Document {
  readonly path: string;
  readonly uri: string;
  state: EditorState;
  /** Counts what the server has been told. */
  version = 1;
  /** Where it is scrolled to, while another file is in its place. */
  scroll: StateEffect<unknown> | undefined;
  /** What stands in the folder instead of what the author has seen; null where the file is gone. */
  conflict: Contents | null | undefined;
  readonly #lineEnd: "\n" | "\r\n";
  #seen: Contents | null;
  #seenText: Text;

  constructor(path: string, seen: Contents | null, state: EditorState) {
    this.path = path;
    this.uri = uriOfFile(path);
    this.state = state;
    this.#seen = seen;
    this.#seenText = textOf(seen?.text ?? "");
    this.#lineEnd = seen?.text.includes("\r\n") ? "\r\n" : "\n";
  }

  /** As it was read or written last; null for a file that is not there yet. */
  get seen(): Contents | null {
    return this.#seen;
  }

  set seen(seen: Contents | null) {
    this.#seen = seen;
    this.#seenText = textOf(seen?.text ?? "");
  }

  get isUnsaved(): boolean {
    return this.#seen === null || !this.state.doc.eq(this.#seenText);
  }

  /** The text as it is written: lines end as they did. */
  get text(): string {
    return this.state.doc.toString().replaceAll("\n", this.#lineEnd);
  }
}

function textOf(text: string): Text {
  return Text.of(text.split(/\r\n?|\n/));
}
