import type { Range } from "vscode-languageserver-protocol";
import type { Definition } from "../../../../runtime/definition/definition.ts";
import type { LanguageServer } from "../server/language-server.ts";
import { uriOfFile } from "./paths.ts";

/** A form of a file as it can be run: what the server answers to `formscript/compiledForms`. */
export interface RunnableForm {
  readonly id: string;
  /** Absent while its mistakes leave its meaning open. */
  readonly definition?: Definition;
  readonly items: readonly { readonly id: string; readonly range: Range }[];
}

/** The form that runs beside its text. */
export class ShownForm {
  readonly #server: LanguageServer;
  readonly #tell: () => void;
  #path: string | undefined;
  #forms: readonly RunnableForm[] = [];
  #chosen: string | undefined;
  #definition: Definition | undefined;
  #asked = 0;

  constructor(server: LanguageServer, tell: () => void) {
    this.#server = server;
    this.#tell = tell;
  }

  /** The file that its text stands in. */
  get path(): string | undefined {
    return this.#path;
  }

  get forms(): readonly RunnableForm[] {
    return this.#forms;
  }

  get current(): RunnableForm | undefined {
    return this.#forms.find(({ id }) => id === this.#chosen) ?? this.#forms[0];
  }

  /** As it was last without mistakes. */
  get definition(): Definition | undefined {
    return this.#definition;
  }

  /** The text has a mistake that the form does not show. */
  get isStale(): boolean {
    return this.current?.definition === undefined;
  }

  choose(form: string): void {
    this.#chosen = form;
    this.#definition = this.current?.definition;
    this.#tell();
  }

  /** The form of this file, if it has one; of another file it shows nothing of what it showed before. */
  async of(path: string | undefined): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const forms = path?.endsWith(".form") ? await this.#ask(path) : [];
    if (asked !== this.#asked || (forms === null && path === this.#path)) return;
    if (path !== this.#path) this.#definition = undefined;
    this.#path = path;
    this.#forms = forms ?? [];
    const { current } = this;
    if (current?.id !== this.#definition?.id) this.#definition = undefined;
    this.#definition = current?.definition ?? this.#definition;
    this.#tell();
  }

  #ask(path: string): Promise<readonly RunnableForm[] | null> {
    const asked = { textDocument: { uri: uriOfFile(path) } };
    return this.#server
      .ask<readonly RunnableForm[] | null>("formscript/compiledForms", asked)
      .catch(() => null);
  }
}
