/** A definition that this runtime cannot run: made for a newer format, or broken. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
}
