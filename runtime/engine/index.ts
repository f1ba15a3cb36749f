/** Runs compiled forms: answers in; what is asked, scores, bands, cut-offs and flags out. Knows no DOM and no Node. */
export {
  type CarriedOver,
  carry,
  type Find,
  type LostAnswer,
  type LostBecause,
  type Target,
  type Within,
} from "./carry.ts";
export { compare } from "./compare/index.ts";
export { isDay } from "./day.ts";
export { DefinitionError } from "./error.ts";
export { type Form, fill, load } from "./form.ts";
export { stepsAt } from "./programme/index.ts";
export type { Progress } from "./progress.ts";
export type { Session } from "./session.ts";
export type { Options } from "./start.ts";
export type { Submitted } from "./submission.ts";
