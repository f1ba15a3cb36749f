/** A page of the documentation, and the heading that is looked for. */
export interface Place {
  readonly path: string;
  readonly anchor?: string;
}

const start: Place = { path: "guide/README.md" };

/** What is read of the guide and the reference, beside the text. Closed, it remembers where one was. */
export class Reading {
  readonly #tell: () => void;
  #way: readonly Place[] = [];
  isOpen = false;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get place(): Place {
    return this.#way.at(-1) ?? start;
  }

  get canGoBack(): boolean {
    return this.#way.length > 0;
  }

  open(): void {
    this.isOpen = true;
    this.#tell();
  }

  close(): void {
    this.isOpen = false;
    this.#tell();
  }

  go(place: Place): void {
    this.#way = [...this.#way, place];
    this.open();
  }

  goToContents(): void {
    this.go(start);
  }

  back(): void {
    this.#way = this.#way.slice(0, -1);
    this.#tell();
  }
}
