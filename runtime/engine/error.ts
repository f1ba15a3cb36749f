/** A definition that this runtime cannot run: made for a newer format, or broken. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
  /** It was made for a newer version of the format, and may well be right. */
  readonly isNewer: boolean;

  constructor(message: string, options?: ErrorOptions & { readonly isNewer?: boolean }) {
    super(message, options);
    this.isNewer = options?.isNewer ?? false;
  }
}
