/** Stands for all that is asked for: what hangs together with it may depend on any file. */
export const everything = "";

/** Paths that hang together, directly or by way of others. */
export class Groups {
  readonly #leaders = new Map<string, string>();

  /** These hang together; one alone is in a group, too. */
  join(first: string, ...others: readonly string[]): void {
    const leader = this.#leader(first);
    for (const other of others) this.#leaders.set(this.#leader(other), leader);
  }

  all(): readonly (readonly string[])[] {
    return [...Map.groupBy(this.#leaders.keys(), (path) => this.#leader(path)).values()];
  }

  #leader(path: string): string {
    let leader = path;
    for (
      let next = this.#leaders.get(leader);
      next !== undefined && next !== leader;
      next = this.#leaders.get(leader)
    )
      leader = next;
    this.#leaders.set(path, leader);
    return leader;
  }
}
