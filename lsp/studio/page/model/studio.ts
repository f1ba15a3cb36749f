import type {
  Diagnostic,
  PublishDiagnosticsParams,
  Range,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { Contents, Folder } from "../../folder/folder.ts";
import type { Port } from "../server/connection.ts";
import { LanguageServer } from "../server/language-server.ts";
import { Asking } from "./asking.ts";
import { Changes } from "./changes.ts";
import { Documents } from "./documents.ts";
import { Files } from "./files.ts";
import { Findings } from "./findings.ts";
import { KeptSettings, type Settings } from "./kept-settings.ts";
import { fileOfUri } from "./paths.ts";
import { Reading } from "./reading.ts";
import { ShownForm } from "./shown-form.ts";
import { Unsaved } from "./unsaved.ts";

export type PanelTab =
  | "problems"
  | "answers"
  | "result"
  | "examples"
  | "changes"
  | "schema"
  | "types"
  | "codebook";

/** Of what stands beside each other where there is room, what a narrow screen shows. */
export type Pane = "files" | "text" | "form" | "panel";

/** Shows texts at places. */
export interface Pointer {
  /** A place of the file that is in sight; without `hasFocus`, whoever has the focus keeps it. */
  point(range: Range, hasFocus: boolean): void;
  /** What has been found wrong in the file that is in sight, as it is now. */
  looked(diagnostics: readonly Diagnostic[]): void;
  focus(): void;
}

/** What is done where it is not the author who asks for it. */
export interface Happenings {
  /** The server wants this changed; whether it has been. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  /** Somebody else has written a file, or removed it. */
  changedElsewhere(path: string, now: Contents | null): void;
}

/** All that the page shows, and what can be done with it. Knows no elements. */
export class Studio {
  readonly folder: Folder;
  /** Where the library can be seen as it runs. */
  readonly gallery: string | null;
  readonly changes = new Changes();
  readonly server: LanguageServer;
  readonly files: Files;
  readonly documents: Documents;
  readonly findings = new Findings();
  readonly shown: ShownForm;
  readonly asking: Asking;
  readonly unsaved: Unsaved;
  readonly reading: Reading;
  readonly #settings = new KeptSettings();
  pointer: Pointer | undefined;
  happenings: Happenings | undefined;
  panel: PanelTab = "problems";
  pane: Pane = "text";
  /** Said in passing, on the line at the bottom. */
  said = "";
  /** The file that is compared with what stands in the folder. */
  comparing: string | undefined;
  /** What was shared with this page by a link; it is kept nowhere yet. */
  isShared = false;
  /** Counts what the server has looked at: what has been asked before may be different. */
  looks = 0;

  constructor(folder: Folder, gallery: string | null, port: Port) {
    const { tell } = this.changes;
    this.folder = folder;
    this.gallery = gallery;
    this.server = new LanguageServer(port, {
      diagnostics: (about) => this.#found(about),
      refresh: () => this.#looked(),
      apply: async (edit) => (await this.happenings?.apply(edit)) ?? false,
    });
    this.files = new Files(folder, this.server, (path, now) => this.happenings?.changedElsewhere(path, now));
    this.documents = new Documents(this.server, () => {
      this.unsaved.keep(this.documents.all, this.documents.active);
      tell();
    });
    this.shown = new ShownForm(this.server, tell);
    this.asking = new Asking(tell);
    this.reading = new Reading(tell);
    this.unsaved = new Unsaved(folder.name);
  }

  get settings(): Settings {
    return this.#settings.now;
  }

  set(settings: Partial<Settings>): void {
    this.#settings.set(settings);
    this.changes.tell();
  }

  say(text: string): void {
    this.said = text;
    this.changes.tell();
  }

  showPanel(tab: PanelTab): void {
    this.panel = tab;
    this.pane = "panel";
    this.set({ showsPanel: true });
  }

  showForm(): void {
    this.reading.close();
    this.pane = "form";
    this.set({ showsForm: true });
  }

  showGuide(): void {
    this.pane = "form";
    this.reading.open();
  }

  /** Brings a file into sight; false where there is none. */
  open(path: string): boolean {
    const seen = this.files.get(path);
    const document = this.documents.get(path) ?? (seen && this.documents.open(path, seen));
    if (!document) {
      this.say(`There is no file ${path}.`);
      return false;
    }
    this.pane = "text";
    this.documents.activate(document);
    void this.shown.of(path);
    return true;
  }

  goTo(uri: string, range: Range, hasFocus = true): void {
    if (this.open(fileOfUri(uri))) this.pointer?.point(range, hasFocus);
  }

  #found(about: PublishDiagnosticsParams): void {
    const document = this.documents.get(fileOfUri(about.uri));
    if (document && about.version !== undefined && about.version !== document.version) return;
    this.findings.set(about);
    if (document && document === this.documents.active) this.#looked();
    else this.changes.tell();
  }

  #looked(): void {
    const { active } = this.documents;
    this.looks += 1;
    if (active) this.pointer?.looked(this.findings.of(active.path));
    void this.shown.of(active?.path);
    this.changes.tell();
  }
}
