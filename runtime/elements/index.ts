/** Registers `<formscript-form>`, which shows a compiled form and takes its answers. */

import { loadEngine } from "./engine.ts";

export type { Audience } from "./audience.ts";
export type { FormscriptComparison } from "./comparison/index.ts";
export type { DraftOptions, DraftStore } from "./draft/options.ts";
export type { FlagDetail, FormEvents, ProblemDetail, SubmitDetail } from "./events.ts";
export type { Change } from "./filling.ts";
export { FormscriptForm } from "./form.ts";
export type { FormscriptProgramme } from "./programme/index.ts";
export type { FormscriptResult } from "./result.ts";
export type { Layout } from "./steps.ts";

/** Registers `<formscript-result>`, what was submitted as it is worked out now, which is a file of its own. */
export async function defineResult() {
  const [result] = await Promise.all([import("./result.ts"), loadEngine()]);
  return result;
}

/** Registers `<formscript-comparison>`, several responses to one form beside each other, which is a file of its own. */
export const defineComparison = () => import("./comparison/index.ts");

/** Registers `<formscript-programme>`, where a person stands in a programme of forms, which is a file of its own. */
export const defineProgramme = () => import("./programme/index.ts");
