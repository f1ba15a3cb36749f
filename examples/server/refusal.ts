/** Why a request is not answered as it wanted to be: a status of HTTP, and what to say. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
