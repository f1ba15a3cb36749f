import { ChangeSet, type EditorState, type Transaction, type TransactionSpec } from "@codemirror/state";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { Contents } from "../../folder/folder.ts";
import type { LanguageServer } from "../server/language-server.ts";
import { Document } from "./document.ts";
import { positionIn } from "./positions.ts";

/** Where texts are shown. */
export interface Shower {
  /** A new text, with all that an editor of it needs; or one that was edited under another name, with what can be undone. */
  stateOf(path: string, text: string | EditorState): EditorState;
  show(document: Document | undefined): void;
  dispatch(spec: TransactionSpec): void;
}

/** The files that are open, one of them in sight. Whatever is typed is told to the server at once. */
export class Documents {
  readonly #server: LanguageServer;
  readonly #tell: () => void;
  #all: readonly Document[] = [];
  #active: Document | undefined;
  #shower: Shower | undefined;

  constructor(server: LanguageServer, tell: () => void) {
    this.#server = server;
    this.#tell = tell;
  }

  set shower(shower: Shower) {
    this.#shower = shower;
  }

  /** In the order of the tabs. */
  get all(): readonly Document[] {
    return this.#all;
  }

  get active(): Document | undefined {
    return this.#active;
  }

  get unsaved(): readonly Document[] {
    return this.#all.filter(({ isUnsaved }) => isUnsaved);
  }

  get(path: string): Document | undefined {
    return this.#all.find((document) => document.path === path);
  }

  /** Opens a file without bringing it into sight; `seen` is what the folder has. */
  open(path: string, seen: Contents | null, text = seen?.text ?? ""): Document {
    const open = this.get(path);
    if (open) return open;
    const document = new Document(path, seen, this.#shower!.stateOf(path, text));
    this.#all = [...this.#all, document];
    this.#server.opened(document.uri, document.state.doc.toString(), document.version);
    this.#tell();
    return document;
  }

  activate(document: Document | undefined): void {
    if (this.#active === document) return;
    this.#active = document;
    this.#shower?.show(document);
    this.#tell();
  }

  close(document: Document): void {
    const at = this.#all.indexOf(document);
    if (at < 0) return;
    this.#all = this.#all.filter((other) => other !== document);
    if (this.#active === document) this.activate(this.#all[Math.min(at, this.#all.length - 1)]);
    this.#server.closed(document.uri);
    this.#tell();
  }

  /** Goes on under another name, in the same tab; `seen` is what the folder has there. */
  move(document: Document, path: string, seen: Contents | null): Document {
    const isActive = document === this.#active;
    if (isActive) this.#shower!.show(undefined);
    const moved = new Document(path, seen, this.#shower!.stateOf(path, document.state));
    moved.scroll = document.scroll;
    // The author still has to say which text is to stand.
    if (document.conflict && seen) moved.conflict = seen;
    this.#all = this.#all.map((other) => (other === document ? moved : other));
    this.#server.opened(moved.uri, moved.state.doc.toString(), moved.version);
    this.#server.closed(document.uri);
    if (isActive) this.activate(moved);
    else this.#tell();
    return moved;
  }

  /** Changes a text, whether it is in sight or not. */
  edit(document: Document, spec: TransactionSpec): void {
    if (document === this.#active) this.#shower?.dispatch(spec);
    else this.typed(document, [document.state.update(spec)]);
  }

  /** The text becomes another one, with as few changes as there are; what has been seen is this. */
  replace(document: Document, now: Contents): void {
    const changes = differing(document.state.doc.toString(), now.text.replace(/\r\n?/g, "\n"));
    document.seen = now;
    this.edit(document, { changes });
  }

  /** The author, or a command of theirs, has done this. */
  typed(document: Document, transactions: readonly Transaction[]): void {
    const first = transactions[0];
    const last = transactions.at(-1);
    if (!first || !last) return;
    document.state = last.state;
    if (!transactions.some(({ docChanged }) => docChanged)) return;
    const before = first.startState.doc;
    const changes = transactions.reduce(
      (all, one) => all.compose(one.changes),
      ChangeSet.empty(before.length),
    );
    const told: TextDocumentContentChangeEvent[] = [];
    changes.iterChanges((from, to, _, __, inserted) => {
      const range = { start: positionIn(before, from), end: positionIn(before, to) };
      told.push({ range, text: inserted.toString() });
    });
    document.version += 1;
    // From the end on, so that no change moves the place of another.
    this.#server.changed(document.uri, document.version, told.reverse());
    this.#tell();
  }
}

/** What is new between what both begin and end with. */
function differing(old: string, now: string): { from: number; to: number; insert: string } {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { from: start, to: old.length - end, insert: now.slice(start, now.length - end) };
}
