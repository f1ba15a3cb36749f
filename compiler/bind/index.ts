export { bindForm } from "./bind.ts";
export { unwrapped } from "./named-options.ts";
export { isMissingAnswer, isScored, optionMeant, optionStored, storedCode } from "./options.ts";
export type * from "./symbols.ts";
