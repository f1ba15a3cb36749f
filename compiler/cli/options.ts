import type { ChangeClass } from "../diff/classes.ts";

/** How diagnostics are printed. */
export type Format = "pretty" | "json" | "sarif" | "github";

export interface BuildOptions {
  readonly out: string;
  /** Where a licence holder keeps the wording of withheld forms. */
  readonly texts?: string;
  readonly watch?: true;
  readonly format: Format;
}

export interface ScoreOptions {
  readonly format: "pretty" | "json";
  readonly language?: string;
  readonly today?: string;
}

export interface ReviewOptions {
  readonly format: "pretty" | "markdown" | "html" | "json" | "sarif" | "github";
  readonly failOn: readonly ChangeClass[];
  readonly requireVersion?: true;
}

export interface ListOptions {
  readonly format: "pretty" | "markdown" | "json";
  /** A page with the two marks that the list stands between. */
  readonly into?: string;
}

export interface StoredOptions {
  /** How what cannot be carried over is told. */
  readonly format: "pretty" | "json";
}

export interface RecomputeOptions {
  readonly format: "pretty" | "markdown" | "json";
  readonly today?: string;
}

export interface ProgrammeOptions {
  readonly format: "pretty" | "json";
  /** Each such as born=2026-11-22. */
  readonly date: readonly string[];
  readonly today?: string;
  /** The file of the steps that have been done. */
  readonly done?: string;
}

export interface StudioOptions {
  /** Whether a browser is to show it. */
  readonly open: boolean;
  readonly port?: string;
  /** Where the library's gallery runs. */
  readonly gallery?: string;
  /** Where to write it instead. */
  readonly export?: string;
}
