/** How a page has answers kept on the device, until they are sent. */
export interface DraftOptions {
  /** For AES-GCM, to encrypt and to decrypt. Whoever has it can read the draft. */
  readonly key: CryptoKey;
  /** After so many days without a change the draft is deleted. Default: 7. */
  readonly days?: number;
  /** Keeps drafts of the same form apart, such as those of two persons. */
  readonly name?: string;
  /** Where it is kept. Default: the browser's local storage. */
  readonly store?: DraftStore;
}

/** A place for texts that cannot be read without the key. */
export interface DraftStore {
  read(name: string): Promise<string | undefined> | string | undefined;
  write(name: string, text: string): Promise<void> | void;
  remove(name: string): Promise<void> | void;
}
