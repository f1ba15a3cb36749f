import type { BrowserContext } from "playwright-core";

/**
 * What pages complain of: errors on the console, violations of the content security policy among them, and errors that
 * nobody caught.
 */
export class Faults {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.#found.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#found.push(`uncaught: ${error.error().message}`));
  }

  /** Such a fault is what the test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Those that no test has expected. */
  get unexpected(): readonly string[] {
    return this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }
}
