import type { Memory } from "./memory.ts";

/** What the command line asks of the machine besides files; a test hands in its own. */
export interface World {
  /** The working folder. */
  readonly folder: string;
  out(text: string): void;
  /** For errors and for what only a person needs to know. */
  err(text: string): void;
  /** All of the standard input. */
  input(): string;
  /** The standard input, piece by piece. */
  pieces(): AsyncIterable<Uint8Array>;
  /** When what was written has been taken, so that more may follow; where that is at once, there is no such thing. */
  taken?(): Promise<void>;
  readonly terminal: Terminal;
  /** Where it is kept what commands have printed before. */
  readonly memory?: Memory;
}

export interface Terminal {
  readonly colours: boolean;
  readonly width: number;
  /** Long lines are broken at the width; elsewhere that is left to whoever shows them. */
  readonly wraps?: boolean;
  /** A person is watching, so that progress is shown. */
  readonly watched: boolean;
}

/** What a command ends with, as documented in docs/reference/command-line.md. */
export const exit = { fine: 0, findings: 1, wrongUse: 2, ourFault: 3 } as const;
