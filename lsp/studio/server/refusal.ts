import { getSystemErrorMessage } from "node:util";

/** Why a request is not answered as it wanted to be: a status of HTTP, and what to tell the author. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What the system says about an error, such as "permission denied"; null where it is none of the system's. */
export function systemsWord(error: unknown): string | null {
  const { errno } = error as NodeJS.ErrnoException;
  return error instanceof Error && typeof errno === "number" ? getSystemErrorMessage(errno) : null;
}
