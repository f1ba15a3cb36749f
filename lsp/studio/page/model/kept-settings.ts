/** What this browser remembers of how the studio looks. Where it may not remember, all begins anew each time. */
export interface Settings {
  readonly colours: "system" | "light" | "dark";
  readonly formatsOnSave: boolean;
  readonly savesByItself: boolean;
  readonly layout: "as it is" | "whole";
  readonly showsFiles: boolean;
  readonly showsForm: boolean;
  readonly showsPanel: boolean;
  /** In pixels. */
  readonly files: number;
  /** In parts of the width that text and form share. */
  readonly form: number;
  readonly panel: number;
}

const usual: Settings = {
  colours: "system",
  formatsOnSave: false,
  savesByItself: false,
  layout: "whole",
  showsFiles: true,
  showsForm: true,
  showsPanel: true,
  files: 220,
  form: 0.42,
  panel: 240,
};

const key = "formscript-studio";

export class KeptSettings {
  #now: Settings;

  constructor() {
    this.#now = { ...usual, ...read() };
  }

  get now(): Settings {
    return this.#now;
  }

  set(changed: Partial<Settings>): void {
    this.#now = { ...this.#now, ...changed };
    try {
      localStorage.setItem(key, JSON.stringify(this.#now));
    } catch {
      // Not remembered.
    }
  }
}

/** Only what is of the kind that it should be. */
function read(): Partial<Settings> {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(usual).flatMap(([name, value]) =>
        typeof kept[name] === typeof value ? [[name, kept[name]]] : [],
      ),
    );
  } catch {
    return {};
  }
}
