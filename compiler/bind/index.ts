export { bindForm } from "./bind.ts";
export { withBlocks } from "./blocks.ts";
export { countedIn, isCounted, isNumeric } from "./counted.ts";
export { symbolOf } from "./named.ts";
export { codeIn, unwrapped } from "./named-options.ts";
export { hasScores, isMissingAnswer, isScored, optionMeant, optionStored, storedCode } from "./options.ts";
export type * from "./symbols.ts";
